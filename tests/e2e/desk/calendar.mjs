// SPDX-License-Identifier: Apache-2.0
// A festival's calendar as festivals publish them: hours of many days, and one mistake to be mended.
const two = (number) => String(number).padStart(2, '0');

export function calendar(events) {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Festival//EN', 'X-WR-CALNAME:Festival of cities'];
  for (let i = 0; i < events; ++i) {
    const day = `2027${two(1 + (Math.floor(i / 28) % 12))}${two(1 + (i % 28))}`;
    const hour = 8 + Math.floor(i / 336) * 4;
    lines.push('BEGIN:VEVENT', `UID:w${i}@festival.example`, 'DTSTAMP:20261101T000000Z');
    lines.push(`DTSTART:${day}T${two(hour)}0000Z`, `SUMMARY:Workshop ${i}`);
    // An end before the beginning.
    lines.push(i === 3 ? `DTEND:${day}T${two(hour - 1)}0000Z` : `DTEND:${day}T${two(hour + 1)}0000Z`);
    lines.push('END:VEVENT');
  }
  lines.push('END:VCALENDAR', '');
  return lines.join('\r\n');
}
