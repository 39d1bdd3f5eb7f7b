// SPDX-License-Identifier: Apache-2.0
// The picture as it was sent, with the point that has to stay in it, beside what kiosks show of it.
// The point is set by a click or by two sliders; a moment after the last move it is cut anew.
import { useEffect, useRef, useState } from 'preact/hooks';
import { pictureAddress, type Focus, type Picture } from '../api/pictures';
import { textAt } from '../json/value';
import { inWords } from '../words/words';
import { useForm } from './form_context';

const kPause = 700;
const kPercent = 100;

export interface PictureStageProps {
  file: string;
  take: (name: string) => void;
  remove: () => void;
}

/** What the desk knows of it; undefined while asked and for pictures of a pack. */
function usePicture(file: string): [Picture | undefined, (picture: Picture) => void] {
  const { pictures } = useForm();
  const [picture, setPicture] = useState<Picture | undefined>(undefined);
  useEffect(() => {
    if (picture?.name === file) return;
    const stop = new AbortController();
    pictures.find(file, stop.signal).then(setPicture, () => stop.signal.aborted || setPicture(undefined));
    return () => stop.abort();
  }, [file, pictures, picture?.name]);
  return [picture, setPicture];
}

export function PictureStage({ file, take, remove }: PictureStageProps) {
  const { say, pictures, onlyTexts } = useForm();
  const [picture, setPicture] = usePicture(file);
  const [wanted, setWanted] = useState<Focus | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  /** Nothing once it is taken away: a cut that comes then would bring it back. */
  const shown = useRef<string | undefined>(file);
  shown.current = file;
  useEffect(() => () => (shown.current = undefined), []);
  useEffect(() => {
    if (!wanted) return;
    const cut = async (): Promise<void> => {
      const made = await pictures.cut(file, wanted).catch(() => undefined);
      if (shown.current !== file) return;
      setFailed(made === undefined);
      // A point that was set meanwhile is cut next.
      setWanted((now) => (now === wanted ? undefined : now));
      if (!made) return;
      setPicture(made);
      if (made.name !== file) take(made.name);
    };
    const timer = setTimeout(() => void cut(), kPause);
    return () => clearTimeout(timer);
  }, [wanted, file]);
  const focus = wanted ?? picture?.focus ?? { x: 0.5, y: 0.5 };
  return (
    <div class="picture-stage">
      {picture && !onlyTexts ? <FocusChooser picture={picture} focus={focus} choose={setWanted} /> : null}
      <div class="picture-shown">
        <figure>
          <figcaption>{say(wanted ? 'picture.cutting' : 'picture.as_shown')}</figcaption>
          <img src={pictureAddress(file)} alt={say('picture.as_shown')} class={wanted ? 'waiting' : ''} />
        </figure>
        {failed ? (
          <p role="alert" class="wrong">
            {say('picture.not_cut')}
          </p>
        ) : null}
        {picture ? <UsedIn picture={picture} /> : null}
        {onlyTexts ? null : (
          <button type="button" onClick={remove}>
            {say('picture.remove')}
          </button>
        )}
      </div>
    </div>
  );
}

interface FocusChooserProps {
  picture: Picture;
  focus: Focus;
  choose: (focus: Focus) => void;
}

function FocusChooser({ picture, focus, choose }: FocusChooserProps) {
  const { say } = useForm();
  const marker = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!marker.current) return;
    // Set one by one: the page's policy refuses styles that are written into it.
    marker.current.style.left = `${focus.x * kPercent}%`;
    marker.current.style.top = `${focus.y * kPercent}%`;
  }, [focus.x, focus.y]);
  const slider = (which: 'x' | 'y', words: string) => (
    <label class="stacked">
      {words}
      <input
        type="range"
        min={0}
        max={kPercent}
        step={1}
        value={Math.round(focus[which] * kPercent)}
        onInput={(event) => choose({ ...focus, [which]: Number(event.currentTarget.value) / kPercent })}
      />
    </label>
  );
  return (
    <fieldset class="focus-chooser">
      <legend>{say('picture.focus')}</legend>
      <p class="help">{say('picture.focus_help')}</p>
      <div
        class="focus-ground"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          choose({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
        }}
      >
        <img src={pictureAddress(picture.whole.file)} alt={say('picture.whole')} />
        <span ref={marker} class="focus-marker" aria-hidden="true" />
      </div>
      {slider('x', say('picture.across'))}
      {slider('y', say('picture.down'))}
    </fieldset>
  );
}

function UsedIn({ picture }: { picture: Picture }) {
  const { say, language, document } = useForm();
  const here = `${textAt(document, ['type'])}/${textAt(document, ['id'])}`;
  const others = picture.used_in.filter((use) => use.id !== here);
  if (others.length === 0) return <p class="help">{say('picture.used_here')}</p>;
  return (
    <div>
      <h3>{say('picture.used_in')}</h3>
      <ul>
        {others.map((use) => (
          <li key={use.id}>
            <a href={`#/record/${encodeURIComponent(use.id)}`}>{inWords(use.title, language)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
