// SPDX-License-Identifier: Apache-2.0
// What a reviewer needs: the comments so far, and what differs from what kiosks show now.
import type { RecordDetail } from '../api/contract';
import { useDesk } from '../desk/desk';
import type { Document } from '../json/value';
import { dayAndTime } from '../words/moments';
import { DifferenceList } from './difference_list';

export function ReviewPanel({ record, document }: { record: RecordDetail; document: Document }) {
  const { say, language, host } = useDesk();
  return (
    <>
      {record.comments.length > 0 ? (
        <section class="panel comments" aria-label={say('review.comments')}>
          <h2>{say('review.comments')}</h2>
          <ul>
            {record.comments.map((comment) => (
              <li key={`${comment.at} ${comment.by}`}>
                <p>{comment.text}</p>
                <small>
                  {comment.by} · {dayAndTime(new Date(comment.at), language, host.zone)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {record.published && record.state !== 'published' ? (
        <details class="panel" open={record.state === 'in_review'}>
          <summary>{say('review.difference')}</summary>
          <DifferenceList type={record.type} before={record.published} after={document} />
        </details>
      ) : null}
    </>
  );
}
