// SPDX-License-Identifier: Apache-2.0
// How an event recurs, in a clerk's words; a rule that those words cannot say is edited as it is.
import { textAt } from '../json/value';
import { localeOf, type Key } from '../words/words';
import { kFrequencies, kWeekdays, readRule, writeRule, type Frequency, type SimpleRule } from '../words/recurrence_rule';
import { GroupFrame, useDescribed, Wrong } from './field_frame';
import { idOf, useForm, type FieldProps } from './form_context';

const kFrequencyWords: Record<Frequency, Key> = {
  DAILY: 'recurrence.daily',
  WEEKLY: 'recurrence.weekly',
  MONTHLY: 'recurrence.monthly',
  YEARLY: 'recurrence.yearly',
};

/** 5 January 1970 was a Monday. */
const weekdayName = (index: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 5 + index)));

/** The object of rule, additional dates, dates left out and exceptions. */
export function RecurrenceField({ field, path }: FieldProps) {
  const form = useForm();
  if (field.rules.type === 'string') return <RuleField field={field} path={path} />;
  const [rule, ...others] = form.schemas.fields(field.file, field.rules);
  return (
    <GroupFrame field={field} path={path} wide>
      {rule ? <RuleField field={rule} path={[...path, rule.name]} /> : null}
      <details class="more">
        <summary>{form.say('recurrence.exceptions')}</summary>
        <div class="fields">
          {others.map((other) => (
            <form.Editor key={other.name} field={other} path={[...path, other.name]} />
          ))}
        </div>
      </details>
    </GroupFrame>
  );
}

function RuleField({ field, path }: FieldProps) {
  const form = useForm();
  const { say, change } = form;
  const text = textAt(form.document, path);
  const rule = readRule(text);
  const isOwn = text !== '' && !rule;
  const described = useDescribed(field, path, isOwn);
  if (isOwn) {
    return (
      <div class="field wide">
        <label for={idOf(path)}>{field.title[form.language]}</label>
        <input {...described} value={text} onInput={(event) => change(path, event.currentTarget.value)} />
        <Wrong path={path} />
        <p class="help" id={`${idOf(path)}-help`}>
          {say('recurrence.own_rule')} {field.help[form.language]}
        </p>
      </div>
    );
  }
  const set = (next: SimpleRule): void => change(path, writeRule(next));
  const ends = rule?.until !== undefined ? 'until' : rule?.count !== undefined ? 'count' : 'never';
  const setEnd = (base: SimpleRule, end: string): void => {
    const { frequency, interval, days } = base;
    const open: SimpleRule = { frequency, interval, days };
    if (end === 'count') set({ ...open, count: 10 });
    else if (end === 'until') set({ ...open, until: `${new Date().getFullYear() + 1}-12-31` });
    else set(open);
  };
  return (
    <div class="rule-row">
      <label>
        {say('recurrence.how_often')}
        <select
          {...described}
          value={rule?.frequency ?? ''}
          onChange={(event) => {
            const frequency = kFrequencies.find((one) => one === event.currentTarget.value);
            if (frequency) set({ interval: 1, days: [], ...rule, frequency });
            else change(path, undefined);
          }}
        >
          <option value="">{say('recurrence.once')}</option>
          {kFrequencies.map((frequency) => (
            <option key={frequency} value={frequency}>
              {say(kFrequencyWords[frequency])}
            </option>
          ))}
        </select>
      </label>
      {rule ? (
        <>
          <label>
            {say('recurrence.interval')}
            <input
              type="number"
              min={1}
              max={99}
              value={rule.interval}
              onInput={(event) => set({ ...rule, interval: Math.max(1, Number(event.currentTarget.value) || 1) })}
            />
          </label>
          <label>
            {say('recurrence.ends')}
            <select value={ends} onChange={(event) => setEnd(rule, event.currentTarget.value)}>
              <option value="never">{say('recurrence.never')}</option>
              <option value="count">{say('recurrence.count')}</option>
              <option value="until">{say('recurrence.until')}</option>
            </select>
          </label>
          {rule.count !== undefined ? (
            <label>
              {say('recurrence.times')}
              <input
                type="number"
                min={1}
                max={9999}
                value={rule.count}
                onInput={(event) => set({ ...rule, count: Math.max(1, Number(event.currentTarget.value) || 1) })}
              />
            </label>
          ) : null}
          {rule.until !== undefined ? (
            <label>
              {say('recurrence.last_day')}
              <input
                type="date"
                value={rule.until}
                onInput={(event) => event.currentTarget.value && set({ ...rule, until: event.currentTarget.value })}
              />
            </label>
          ) : null}
          {rule.frequency === 'WEEKLY' ? (
            <fieldset class="weekdays">
              <legend>{say('recurrence.days')}</legend>
              {kWeekdays.map((day, index) => (
                <label key={day}>
                  <input
                    type="checkbox"
                    checked={rule.days.includes(day)}
                    onChange={(event) => {
                      const { checked } = event.currentTarget;
                      form.update(path, (before) => {
                        const now = readRule(typeof before === 'string' ? before : '') ?? rule;
                        const others = now.days.filter((one) => one !== day);
                        return writeRule({ ...now, days: checked ? [...others, day] : others });
                      });
                    }}
                  />
                  <span>{weekdayName(index, localeOf(form.language))}</span>
                </label>
              ))}
            </fieldset>
          ) : null}
        </>
      ) : null}
      <Wrong path={path} />
    </div>
  );
}
