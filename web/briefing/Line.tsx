import { useReading } from "./context.ts";
import type { Sentence } from "./contract.ts";
import { fillSentence } from "./fill.ts";
import { Parts } from "./Parts.tsx";
import { SourceMarks } from "./SourceMarks.tsx";

/** A sentence of the briefing; `notes` is the list in which its sources stand, none when they are not marked. */
export function Line({ sentence, notes }: { sentence: Sentence; notes?: string }) {
  const { language } = useReading();
  return (
    <>
      <Parts parts={fillSentence(sentence, language)} />
      {notes !== undefined && <SourceMarks ids={sentence.sources} notes={notes} />}
    </>
  );
}
