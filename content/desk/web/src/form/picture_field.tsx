// SPDX-License-Identifier: Apache-2.0
// A picture with its words: sent from this computer, cut around the point that matters, described for
// those who do not see it. The name of its file is the desk's business and is never typed.
import type { Path } from '../json/value';
import { textAt, valueAt } from '../json/value';
import { FoldedFrame, Wrong } from './field_frame';
import { useForm, type FieldProps } from './form_context';
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
  return (
    <FoldedFrame field={field} path={path}>
      <div class="picture">
        {file === '' ? null : (
          <PictureStage file={file} take={take} remove={() => form.change(path, undefined)} />
        )}
        <PictureChooser path={named} take={take} another={file !== ''} />
        <Wrong path={named} />
        {valueAt(form.document, path) === undefined ? null : <div class="fields">{words}</div>}
      </div>
    </FoldedFrame>
  );
}
