// SPDX-License-Identifier: Apache-2.0
// A button that unfolds further ones. It folds itself when one of them is chosen, when the focus goes
// elsewhere, and on Escape.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export function Menu({ words, children }: { words: string; children: ComponentChildren }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const fold = (): void => {
    if (menu.current) menu.current.open = false;
  };
  /** Also before a dialog opens: what is folded away cannot have the focus back when it ends. */
  const foldHere = (): void => {
    fold();
    menu.current?.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={menu}
      class="menu"
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.contains(to)) fold();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && menu.current?.open) foldHere();
      }}
    >
      <summary>{words}</summary>
      <div onClick={foldHere}>{children}</div>
    </details>
  );
}
