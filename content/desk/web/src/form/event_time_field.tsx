// SPDX-License-Identifier: Apache-2.0
// A time with its zone, or a whole day; below it what clocks show in the other cities that the record
// names, in words.
import { useEffect, useState } from 'preact/hooks';
import { isObject, textAt, valueAt, type Json } from '../json/value';
import { timeElsewhere, zoneNames } from '../words/moments';
import { inWords } from '../words/words';
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
  const value = valueAt(document, path);
  const local = textAt(document, [...path, 'local']);
  const zone = textAt(document, [...path, 'zone']) || hostZone;
  const [wholeDay, setWholeDay] = useState(isObject(value) && value['date'] !== undefined);
  const id = idOf(path);

  const setTime = (next: string, inZone: string): void =>
    change(path, next === '' ? undefined : { local: next.slice(0, 16), zone: inZone });
  const setDay = (day: string): void => change(path, day === '' ? undefined : { date: day });
  const switchTo = (whole: boolean): void => {
    setWholeDay(whole);
    const day = textAt(document, [...path, 'date']);
    let next: Json | undefined;
    if (whole && local !== '') next = { date: local.slice(0, 10) };
    if (!whole && day !== '') next = { local: `${day}T12:00`, zone };
    if (next) change(path, next);
  };
  const seen = new Set<string>([zone]);
  const elsewhere = clocks
    .filter((clock) => !seen.has(clock.zone) && seen.add(clock.zone))
    .flatMap((clock) => {
      const time = timeElsewhere(local, zone, clock.zone, language);
      return time === undefined ? [] : [say('form.time_in', { time, city: clock.name })];
    });
  return (
    <GroupFrame field={field} path={path}>
      <div class="time-row">
        {wholeDay ? (
          <input
            type="date"
            id={`${id}.date`}
            aria-label={`${field.title[language]}: ${say('form.day')}`}
            value={textAt(document, [...path, 'date'])}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        ) : (
          <>
            <input
              type="datetime-local"
              id={`${id}.local`}
              aria-label={`${field.title[language]}: ${say('form.date_and_time')}`}
              value={local}
              onInput={(event) => setTime(event.currentTarget.value, zone)}
            />
            <select
              id={`${id}.zone`}
              aria-label={`${field.title[language]}: ${say('form.zone')}`}
              value={zone}
              onChange={(event) => local !== '' && setTime(local, event.currentTarget.value)}
            >
              {[...new Set([hostZone, zone, ...zoneNames()])].map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      <label class="whole-day">
        <input type="checkbox" checked={wholeDay} onChange={(event) => switchTo(event.currentTarget.checked)} />
        <span>{say('form.whole_day')}</span>
      </label>
      {!wholeDay && local !== '' ? <p class="help">{[zone, ...elsewhere].join(' · ')}</p> : null}
    </GroupFrame>
  );
}
