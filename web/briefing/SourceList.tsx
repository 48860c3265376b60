import { sourceNumber } from "./book.ts";
import { useReading } from "./context.ts";
import type { Source } from "./contract.ts";

/** Sources as notes. `notes` begins the anchors that the marks in sentences lead to. */
export function SourceList({ sources, notes }: { sources: readonly Source[]; notes: string }) {
  const { briefing, w } = useReading();
  if (sources.length === 0) return null;
  return (
    <div className="sources">
      <h3 className="small-heading">{w.sources}</h3>
      <ol className="source-list">
        {sources.map((source) => {
          const number = sourceNumber(briefing, source.id);
          return (
            <li key={source.id} id={`${notes}-${number}`} value={number}>
              <span className="source-number" aria-hidden="true">
                {number}
              </span>
              {source.citation} <span className="source-id">{source.id}</span>
              {source.own && <span className="own-mark">{w.ownMark}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
