// SPDX-License-Identifier: Apache-2.0
// A time with its zone, or a whole day; below it what clocks show in the other cities that the record
// names, in words.
import { useEffect, useState } from 'preact/hooks';
import { textAt, valueAt } from '../json/value';
import { timeElsewhere, zoneNames } from '../words/moments';
import { inWords } from '../words/words';
import { asWholeDay, kNoTime, readTime, writeTime, type EventTime } from './event_time';
import { GroupFrame } from './field_frame';
import { titleOf } from './finder';
import { idOf, useForm, type FieldProps } from './form_context';

interface CityClock {
  name: string;
  zone: string;
}

/** The zones of the cities that the record names. */
function useCityClocks(): CityClock[] {
  const { document, finder, language } = useForm();
  const named = valueAt(document, ['cities']);
  const keys = Array.isArray(named) ? named.filter((key): key is string => typeof key === 'string') : [];
  const [clocks, setClocks] = useState<CityClock[]>([]);
  useEffect(() => {
    let here = true;
    void Promise.all(keys.map((key) => finder.document(key))).then((cities) => {
      const found = cities.flatMap((city) =>
        city ? [{ name: inWords(titleOf(city), language), zone: textAt(city, ['timezone']) }] : [],
      );
      if (here) setClocks(found);
    });
    return () => {
      here = false;
    };
  }, [keys.join(' '), finder, language]);
  return clocks;
}

export function EventTimeField({ field, path }: FieldProps) {
  const form = useForm();
  const { say, change, document, hostZone, language } = form;
  const clocks = useCityClocks();
  const [before, setBefore] = useState<EventTime>(kNoTime);
  const time = readTime(valueAt(document, path), before);
  const { local, wholeDay } = time;
  const zone = time.zone || hostZone;
  const id = idOf(path);
  const set = (part: Partial<EventTime>): void => {
    const next = { ...time, ...part };
    setBefore(next);
    change(path, writeTime(next, hostZone));
  };
  const seen = new Set<string>([zone]);
  const elsewhere = clocks
    .filter((clock) => !seen.has(clock.zone) && seen.add(clock.zone))
    .flatMap((clock) => {
      const there = timeElsewhere(local, zone, clock.zone, language);
      return there === undefined ? [] : [say('form.time_in', { time: there, city: clock.name })];
    });
  return (
    <GroupFrame field={field} path={path}>
      <div class="time-row">
        {wholeDay ? (
          <input
            type="date"
            id={`${id}.date`}
            aria-label={`${field.title[language]}: ${say('form.day')}`}
            value={time.day}
            onInput={(event) => set({ day: event.currentTarget.value })}
          />
        ) : (
          <>
            <input
              type="datetime-local"
              id={`${id}.local`}
              aria-label={`${field.title[language]}: ${say('form.date_and_time')}`}
              value={local}
              onInput={(event) => set({ local: event.currentTarget.value })}
            />
            <select
              id={`${id}.zone`}
              aria-label={`${field.title[language]}: ${say('form.zone')}`}
              value={zone}
              onChange={(event) => set({ zone: event.currentTarget.value })}
            >
              {zoneNames(hostZone, zone).map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      <label class="whole-day">
        <input type="checkbox" checked={wholeDay} onChange={(event) => set(asWholeDay(time, event.currentTarget.checked))} />
        <span>{say('form.whole_day')}</span>
      </label>
      {!wholeDay && local !== '' ? <p class="help">{[zone, ...elsewhere].join(' · ')}</p> : null}
    </GroupFrame>
  );
}
