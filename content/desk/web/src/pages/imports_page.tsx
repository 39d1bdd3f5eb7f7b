// SPDX-License-Identifier: Apache-2.0
// Calendars and schedules of others: brought once and looked at before anything is taken, or followed.
import { useEffect, useState } from 'preact/hooks';
import type { RecordRow } from '../api/contract';
import { mayAny, useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import { importAddress } from '../desk/route';
import { useAsked } from '../desk/use_asked';
import { keyOf } from '../form/finder';
import { inWords } from '../words/words';
import { ImportReport } from './import_report';
import { SubscriptionList } from './subscription_list';

/** `name`: of an import, which stands in the address so that it can be come back to. */
export function ImportsPage({ name }: { name: string }) {
  const { client, say, session } = useDesk();
  const [followed, setFollowed] = useState(0);
  const [problem, setProblem] = useState<unknown>(undefined);
  useEffect(() => {
    document.title = `${say('nav.imports')} · Pobratym`;
  }, [say]);
  const run = (work: Promise<unknown>): void => {
    setProblem(undefined);
    work.catch(setProblem);
  };
  const began = (answer: { import: string }): void => {
    location.hash = importAddress(answer.import);
  };
  const mayImport = mayAny(session, 'editor', 'approver', 'administrator');
  return (
    <>
      <h1>{say('nav.imports')}</h1>
      <p class="help">{say('imports.about')}</p>
      {mayImport ? (
        <ImportForm
          look={(address, city) => run(client.post<{ import: string }>('/imports', { address, city }).then(began))}
          follow={(address, city) =>
            run(client.post('/subscriptions', { address, city }).then(() => setFollowed((count) => count + 1)))
          }
          send={(file, city) => {
            const query = new URLSearchParams({ name: file.name, ...(city !== '' && { city }) });
            const bytes = new Blob([file], { type: 'application/octet-stream' });
            run(client.upload<{ import: string }>(`/imports/file?${query}`, bytes, () => undefined).then(began));
          }}
        />
      ) : null}
      {problem === undefined ? null : (
        <p role="alert" class="wrong">
          {problemText(problem, say)}
        </p>
      )}
      {name === '' ? null : <ImportReport key={name} name={name} />}
      <SubscriptionList key={followed} mayChange={mayImport} />
    </>
  );
}

interface ImportFormProps {
  look: (address: string, city: string) => void;
  follow: (address: string, city: string) => void;
  send: (file: File, city: string) => void;
}

function ImportForm({ look, follow, send }: ImportFormProps) {
  const { client, say, language } = useDesk();
  const [address, setAddress] = useState('');
  const [city, setCity] = useState('');
  const cities = useAsked(
    (signal) => client.get<{ records: RecordRow[] }>('/records?type=city&sort=id&limit=200', { signal }),
    [client],
  );
  return (
    <form
      class="card import-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (address !== '') look(address, city);
      }}
    >
      <label class="stacked">
        {say('imports.city')}
        <select value={city} onChange={(event) => setCity(event.currentTarget.value)}>
          <option value="">{say('imports.no_city')}</option>
          {cities.answer?.records.map((row) => (
            <option key={row.id} value={keyOf(row)}>
              {inWords(row.title, language)}
            </option>
          ))}
        </select>
      </label>
      <label class="stacked">
        {say('imports.address')}
        <input
          type="url"
          value={address}
          placeholder="https://"
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <button type="submit" class="primary" disabled={address === ''}>
          {say('imports.look')}
        </button>
        <button type="button" disabled={address === ''} onClick={() => follow(address, city)}>
          {say('imports.follow')}
        </button>
      </div>
      <label class="stacked">
        {say('imports.file')}
        <input
          type="file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) send(file, city);
            event.currentTarget.value = '';
          }}
        />
      </label>
    </form>
  );
}
