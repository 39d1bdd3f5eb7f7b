// SPDX-License-Identifier: Apache-2.0
// A picture with its words: sent from this computer, cut around the point that matters, described for
// those who do not see it. The name of its file is the desk's business and is never typed.
import type { Path } from '../json/value';
import { textAt, valueAt } from '../json/value';
import { FieldTitle, GroupFrame, Help, Wrong } from './field_frame';
import { problemsWithin, useForm, type FieldProps } from './form_context';
import { PictureChooser } from './picture_chooser';
import { PictureStage } from './picture_stage';
import { TextField } from './simple_fields';

export function PictureField(props: FieldProps) {
  return props.field.rules.type === 'string' ? <TextField {...props} /> : <WholePicture {...props} />;
}

function WholePicture({ field, path }: FieldProps) {
  const form = useForm();
  const named: Path = [...path, 'file'];
  const file = textAt(form.document, named);
  const words = form.schemas
    .fields(field.file, field.rules)
    .filter((part) => part.name !== 'file')
    .map((part) => <form.Editor key={part.name} field={part} path={[...path, part.name]} />);
  const take = (name: string): void => form.change(named, name);
  if (file === '' && valueAt(form.document, path) === undefined) {
    return (
      <details class="field wide more picture" open={problemsWithin(form.problems, path) > 0}>
        <summary>
          <FieldTitle field={field} />
        </summary>
        <Help field={field} path={path} />
        <PictureChooser path={named} take={take} />
      </details>
    );
  }
  return (
    <GroupFrame field={field} path={path} wide>
      <div class="picture">
        {file === '' ? null : (
          <PictureStage file={file} take={take} remove={() => form.change(path, undefined)} />
        )}
        <PictureChooser path={named} take={take} another={file !== ''} />
        <Wrong path={named} />
        <div class="fields">{words}</div>
      </div>
    </GroupFrame>
  );
}
