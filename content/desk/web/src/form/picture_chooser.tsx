// SPDX-License-Identifier: Apache-2.0
// Where a picture comes from: a file of this computer, sent with its progress told, or one that is at
// the desk already.
import { useEffect, useState } from 'preact/hooks';
import { pictureAddress, type Picture } from '../api/pictures';
import type { Path } from '../json/value';
import { idOf, useForm } from './form_context';

const kMostShown = 24;

export interface PictureChooserProps {
  path: Path;
  take: (name: string) => void;
  /** In place of the one that is there. */
  another?: boolean;
}

export function PictureChooser({ path, take, another }: PictureChooserProps) {
  const { say, pictures, onlyTexts, problemWords } = useForm();
  const [share, setShare] = useState<number | undefined>(undefined);
  const [wrong, setWrong] = useState('');
  const id = idOf(path);
  if (onlyTexts) return null;
  const send = (file: File): void => {
    setWrong('');
    setShare(0);
    pictures
      .send(file, setShare)
      .then((picture) => take(picture.name))
      .catch((error: unknown) => setWrong(problemWords(error)))
      .finally(() => setShare(undefined));
  };
  return (
    <div class="picture-chooser">
      <label for={id}>{say(another ? 'picture.another' : 'picture.choose')}</label>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-describedby={`${id}-help`}
        disabled={share !== undefined}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) send(file);
          event.currentTarget.value = '';
        }}
      />
      <p class="help" id={`${id}-help`}>
        {say('picture.kinds')}
      </p>
      {share === undefined ? null : (
        <label class="stacked" role="status">
          {share < 1 ? say('picture.sending') : say('picture.cutting')}
          <progress {...(share < 1 && { max: 1, value: share })} />
        </label>
      )}
      {wrong === '' ? null : (
        <p role="alert" class="wrong">
          {wrong}
        </p>
      )}
      <KnownPictures take={take} />
    </div>
  );
}

/** Asked for when somebody unfolds it. */
function KnownPictures({ take }: { take: (name: string) => void }) {
  const { say, pictures } = useForm();
  const [open, setOpen] = useState(false);
  const [known, setKnown] = useState<Picture[] | undefined>(undefined);
  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    pictures.all(stop.signal).then(setKnown, () => setKnown([]));
    return () => stop.abort();
  }, [open, pictures]);
  return (
    <details class="known-pictures" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('picture.known')}</summary>
      {known === undefined ? <p role="status">{say('wait')}</p> : null}
      {known?.length === 0 ? <p>{say('picture.none_known')}</p> : null}
      <ul>
        {known?.slice(0, kMostShown).map((one, at) => (
          <li key={one.name}>
            <button type="button" onClick={() => take(one.name)}>
              <img
                src={pictureAddress(one.sizes[one.sizes.length - 1]?.file ?? one.name)}
                alt={say('picture.number', { number: at + 1, width: one.width, height: one.height })}
                loading="lazy"
              />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
