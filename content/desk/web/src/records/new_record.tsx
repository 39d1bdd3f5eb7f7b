// SPDX-License-Identifier: Apache-2.0
// A new record: its type and its name; the rest is written in the form.
import { useState } from 'preact/hooks';
import type { OneRecord } from '../api/contract';
import { useDesk } from '../desk/desk';
import { DialogButtons } from '../desk/dialog_buttons';
import { Modal } from '../desk/modal';
import { problemText } from '../desk/problem_text';
import { recordAddress } from '../desk/route';
import { keyOf } from '../form/finder';
import { languageName } from '../words/words';
import { firstDocument, nameField } from './first_document';

export function NewRecord({ suggested, close }: { suggested: string; close: () => void }) {
  const { client, say, language, schemas, host } = useDesk();
  const [type, setType] = useState(suggested);
  const [name, setName] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const source = host.languages[0] ?? 'uk';
  const field = nameField(schemas, type);
  const make = async (): Promise<void> => {
    setBusy(true);
    setError('');
    try {
      const document = firstDocument(schemas, type, {
        name: name.trim(),
        language: source,
        newId: () => crypto.randomUUID(),
      });
      const made = await client.post<OneRecord>('/records', { type, document });
      close();
      location.hash = recordAddress(keyOf(made.record));
    } catch (problem) {
      setError(problemText(problem, say));
      setBusy(false);
    }
  };
  return (
    <Modal title={say('new.title')} close={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void make();
        }}
      >
        <label class="stacked">
          {say('list.type')}
          <select value={type} onChange={(event) => setType(event.currentTarget.value)}>
            {schemas.types().map((one) => (
              <option key={one} value={one}>
                {schemas.title(one)[language]}
              </option>
            ))}
          </select>
        </label>
        <p class="help">{schemas.help(type)[language]}</p>
        {field ? (
          <label class="stacked">
            {field.title[language]} · {languageName(source)}
            <input required maxLength={200} lang={source} value={name} onInput={(event) => setName(event.currentTarget.value)} />
          </label>
        ) : null}
        <div role="alert">{error !== '' ? <p class="wrong">{error}</p> : null}</div>
        <DialogButtons submit={say('new.make')} busy={busy} close={close} />
      </form>
    </Modal>
  );
}
