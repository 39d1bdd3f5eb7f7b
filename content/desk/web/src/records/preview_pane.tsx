// SPDX-License-Identifier: Apache-2.0
// The record as a kiosk will show it, drawn by the kiosk's own program while one types. Only the
// newest wish is drawn: an older one that is still on its way is called off.
import { useEffect, useState } from 'preact/hooks';
import type { RecordDetail } from '../api/contract';
import { Problem } from '../api/problem';
import { useDesk } from '../desk/desk';
import { problemText } from '../desk/problem_text';
import type { Document } from '../json/value';
import { languageName, type Key } from '../words/words';
import { previewPage } from './preview_page';

const kPause = 500;
const kAttempts = 20;
const kThemes: Record<string, Key> = { light: 'preview.light', dark: 'preview.dark', contrast: 'preview.contrast' };
const kSizes = [100, 150, 200];

/** Others are having theirs drawn: asks again until it is our turn. */
async function patiently(draw: () => Promise<Blob>, signal: AbortSignal): Promise<Blob> {
  for (let attempt = 1; ; ++attempt) {
    try {
      return await draw();
    } catch (problem) {
      const isBusy = problem instanceof Problem && problem.code === 'busy';
      if (!isBusy || attempt === kAttempts || signal.aborted) throw problem;
      await new Promise((done) => setTimeout(done, kPause));
    }
  }
}

interface Wish {
  language: string;
  orientation: 'portrait' | 'landscape';
  theme: string;
  textSize: number;
}

function usePicture(record: RecordDetail, recordKey: string, document: Document, wish: Wish) {
  const { client, host } = useDesk();
  const [picture, setPicture] = useState('');
  const [error, setError] = useState<unknown>(undefined);
  const [drawing, setDrawing] = useState(true);
  useEffect(() => {
    const stop = new AbortController();
    setDrawing(true);
    const timer = setTimeout(() => {
      const body = {
        page: previewPage(recordKey, document, host.city),
        language: wish.language,
        orientation: wish.orientation,
        theme: wish.theme,
        text_size: wish.textSize,
        records: [{ ...document, type: record.type, id: recordKey.split('/').at(-1) ?? '' }],
      };
      patiently(() => client.picture('/preview', body, stop.signal), stop.signal)
        .then(
          (blob) => {
            if (stop.signal.aborted) return;
            setPicture(URL.createObjectURL(blob));
            setError(undefined);
          },
          (problem: unknown) => !stop.signal.aborted && setError(problem),
        )
        .finally(() => !stop.signal.aborted && setDrawing(false));
    }, kPause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [client, host.city, record.type, recordKey, document, wish]);
  useEffect(() => () => URL.revokeObjectURL(picture), [picture]);
  return { picture, drawing, error };
}

export interface PreviewProps {
  record: RecordDetail;
  recordKey: string;
  document: Document;
}

export function PreviewPane({ record, recordKey, document }: PreviewProps) {
  const { say, host } = useDesk();
  const [wish, setWish] = useState<Wish>({
    language: host.languages[0] ?? 'uk',
    orientation: 'portrait',
    theme: 'light',
    textSize: 100,
  });
  const { picture, drawing, error } = usePicture(record, recordKey, document, wish);
  const set = (part: Partial<Wish>): void => setWish((before) => ({ ...before, ...part }));
  return (
    <aside class="preview" aria-label={say('preview.title')}>
      <h2>{say('preview.title')}</h2>
      <p class="help">{say('preview.by_kiosk')}</p>
      <div class="preview-choices">
        <label class="stacked">
          {say('preview.language')}
          <select value={wish.language} onChange={(event) => set({ language: event.currentTarget.value })}>
            {host.languages.map((code) => (
              <option key={code} value={code} lang={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        </label>
        <label class="stacked">
          {say('preview.orientation')}
          <select
            value={wish.orientation}
            onChange={(event) => set({ orientation: event.currentTarget.value === 'landscape' ? 'landscape' : 'portrait' })}
          >
            <option value="portrait">{say('preview.portrait')}</option>
            <option value="landscape">{say('preview.landscape')}</option>
          </select>
        </label>
        <label class="stacked">
          {say('preview.theme')}
          <select value={wish.theme} onChange={(event) => set({ theme: event.currentTarget.value })}>
            {Object.entries(kThemes).map(([theme, words]) => (
              <option key={theme} value={theme}>
                {say(words)}
              </option>
            ))}
          </select>
        </label>
        <label class="stacked">
          {say('preview.text')}
          <select value={wish.textSize} onChange={(event) => set({ textSize: Number(event.currentTarget.value) })}>
            {kSizes.map((size) => (
              <option key={size} value={size}>
                {size} %
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class={drawing ? 'screen drawing' : 'screen'}>
        {picture === '' ? null : <img src={picture} alt={say('preview.alt', { language: languageName(wish.language) })} />}
        {picture === '' ? <p>{error === undefined ? say('preview.drawing') : problemText(error, say)}</p> : null}
      </div>
      <p role="status" class="spoken">
        {drawing ? '' : say('preview.drawn')}
      </p>
      {error === undefined || picture === '' ? null : <p class="wrong">{problemText(error, say)}</p>}
    </aside>
  );
}
