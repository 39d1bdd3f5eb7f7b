// SPDX-License-Identifier: Apache-2.0
// Stands round a page: when it cannot be drawn, the rest of the desk stays, and it is said what to do.
import { Component, type ComponentChildren } from 'preact';
import type { Say } from '../words/words';

export interface FallbackProps {
  say: Say;
  children: ComponentChildren;
}

interface State {
  failed: boolean;
}

/** The page that failed is taken away as any other is: a draft is kept in the browser and saved. */
export class Fallback extends Component<FallbackProps, State> {
  override state: State = { failed: false };

  static override getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render({ say, children }: FallbackProps, { failed }: State) {
    if (!failed) return children;
    return (
      <div role="alert" class="panel wrong-panel">
        <p class="wrong">{say('problem.page')}</p>
        <button type="button" class="primary" onClick={() => location.reload()}>
          {say('problem.reload')}
        </button>
      </div>
    );
  }
}
