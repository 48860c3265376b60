import { useReading } from "./context.ts";
import type { Table } from "./contract.ts";
import { fillRowSentence } from "./fill.ts";
import { Parts } from "./Parts.tsx";
import type { Row } from "./table.ts";

/** What a table says about one of its rows. */
export function RowSentences({ table, row }: { table: Table; row: Row }) {
  const { language } = useReading();
  return table.explain?.map((sentence) => {
    const parts = fillRowSentence(sentence, table, row, language);
    return (
      parts && (
        <p key={sentence.id}>
          <Parts parts={parts} />
        </p>
      )
    );
  });
}
