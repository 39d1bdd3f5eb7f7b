// SPDX-License-Identifier: Apache-2.0
// The browser's own modal dialog: it holds the focus, Escape closes it, and the focus goes back.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface ModalProps {
  title: string;
  /** Without it nothing but its own buttons closes it. */
  close?: () => void;
  children: ComponentChildren;
}

/** To what had it; where that is gone, to the page. */
function giveFocusBack(to: Element | null): void {
  for (const place of [to, document.getElementById('main')]) {
    if (!(place instanceof HTMLElement) || !place.isConnected || place === document.body) continue;
    place.focus();
    if (document.activeElement === place) return;
  }
}

export function Modal({ title, close, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = useRef(true);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      isOpen.current = false;
      shown?.close();
      // What is drawn together with the end of the dialog may be what gets the focus.
      queueMicrotask(() => giveFocusBack(before));
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close?.();
      }}
      // A browser lets go of a dialog at the second Escape, whatever was said to the first.
      onClose={() => {
        if (!isOpen.current) return;
        if (close) close();
        else dialog.current?.showModal();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
