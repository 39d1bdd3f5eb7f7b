// SPDX-License-Identifier: Apache-2.0
// The one-time code's secret as a picture for the phone and as letters for those who type it.
import { encode } from 'uqr';
import type { Invitation } from '../api/contract';
import type { Say } from '../words/words';

export function SecretCode({ invitation, say }: { invitation: Invitation; say: Say }) {
  const { data, size } = encode(invitation.uri, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <div class="secret">
      <svg role="img" aria-label={say('invitation.picture')} viewBox={`0 0 ${size} ${size}`} width="180" height="180">
        <rect width={size} height={size} fill="#fff" />
        <path d={dark} fill="#000" shape-rendering="crispEdges" />
      </svg>
      <div>
        <p>{say('invitation.scan')}</p>
        <p>
          {say('invitation.or_type')} <code class="secret-text">{invitation.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </div>
    </div>
  );
}
