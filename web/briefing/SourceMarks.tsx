import { sourceNumber } from "./book.ts";
import { useReading } from "./context.ts";

/** Small numbers that lead to the notes of a sentence. */
export function SourceMarks({ ids, notes }: { ids: readonly string[]; notes: string }) {
  const { briefing, w } = useReading();
  const numbers = ids
    .map((id) => sourceNumber(briefing, id))
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
  return numbers.map((number, index) => (
    <sup key={number} className="note-mark">
      {index > 0 && ","}
      <a href={`#${notes}-${number}`} aria-label={w.source(number)}>
        {number}
      </a>
    </sup>
  ));
}
