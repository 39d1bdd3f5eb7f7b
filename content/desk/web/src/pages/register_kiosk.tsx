// SPDX-License-Identifier: Apache-2.0
// A name that a kiosk has in its settings, and the certificate it shows if it has one.
import { useState } from 'preact/hooks';
import { useDesk } from '../desk/desk';

export interface NewKiosk {
  name: string;
  certificate: string;
}

/** As openssl writes a fingerprint: with colons, in capitals. */
const plainFingerprint = (text: string): string => text.replace(/[\s:]/g, '').toLowerCase();

/** `register` resolves to whether the desk took it: only then is the form emptied. */
export function RegisterKiosk({ register }: { register: (kiosk: NewKiosk) => Promise<boolean> }) {
  const { say } = useDesk();
  const [name, setName] = useState('');
  const [certificate, setCertificate] = useState('');
  return (
    <form
      class="panel invite register"
      onSubmit={(event) => {
        event.preventDefault();
        void register({ name: name.trim(), certificate: plainFingerprint(certificate) }).then((taken) => {
          if (!taken) return;
          setName('');
          setCertificate('');
        });
      }}
    >
      <h2>{say('kiosks.register')}</h2>
      <p class="help">{say('kiosks.register_help')}</p>
      <label class="stacked">
        {say('kiosks.its_name')}
        <input
          type="text"
          required
          maxLength={80}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          placeholder="city-hall-1"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label class="stacked">
        {say('kiosks.certificate')}
        <input type="text" maxLength={80} value={certificate} onInput={(event) => setCertificate(event.currentTarget.value)} />
      </label>
      <button type="submit" class="primary">
        {say('kiosks.do_register')}
      </button>
    </form>
  );
}
