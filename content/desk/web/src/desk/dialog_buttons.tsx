// SPDX-License-Identifier: Apache-2.0
// What a dialog with a form ends with: the one deed it is for, and the way out.
import { useDesk } from './desk';

export interface DialogButtonsProps {
  /** The deed, in words. */
  submit: string;
  busy: boolean;
  close: () => void;
}

export function DialogButtons({ submit, busy, close }: DialogButtonsProps) {
  const { say } = useDesk();
  return (
    <div class="buttons">
      <button type="submit" class="primary" disabled={busy}>
        {submit}
      </button>
      <button type="button" onClick={close}>
        {say('cancel')}
      </button>
    </div>
  );
}
