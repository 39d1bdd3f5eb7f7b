// SPDX-License-Identifier: Apache-2.0
// The browser's own modal dialog: it holds the focus, Escape closes it, and the focus goes back.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface ModalProps {
  title: string;
  /** Without it nothing but its own buttons closes it. */
  close?: () => void;
  children: ComponentChildren;
}

export function Modal({ title, close, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="modal-title"
      onCancel={(event) => {
        event.preventDefault();
        close?.();
      }}
      // A browser lets go of a dialog at the second Escape, whatever was said to the first.
      onClose={() => (close ? close() : dialog.current?.showModal())}
    >
      <h2 id="modal-title">{title}</h2>
      {children}
    </dialog>
  );
}
