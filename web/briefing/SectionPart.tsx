import { Assumptions } from "./Assumptions.tsx";
import type { Leaf } from "./book.ts";
import { ChartFigure } from "./ChartFigure.tsx";
import { DataTable } from "./DataTable.tsx";
import { Line } from "./Line.tsx";
import { notesOf } from "./notes.ts";
import { SourceList } from "./SourceList.tsx";

/** One question and its answer. */
export function SectionPart({ leaf, number }: { leaf: Leaf; number: number }) {
  const { section } = leaf;
  const heading = `section-${section.id}`;
  const notes = notesOf(section.id);
  return (
    <section className="section" aria-labelledby={heading}>
      <h2 id={heading}>
        <span className="section-number">{number}</span> <Line sentence={section.question} />
      </h2>
      <div className="sentences">
        {section.sentences.map((sentence) => (
          <p key={sentence.id}>
            <Line sentence={sentence} notes={notes} />
          </p>
        ))}
      </div>
      {leaf.figures.map((figure) => (
        <ChartFigure key={figure.chart.id} {...figure} />
      ))}
      {leaf.tables.map(({ table, tableNumber }) => (
        <DataTable key={table.id} table={table} number={tableNumber} />
      ))}
      <div className="section-notes">
        <Assumptions assumptions={leaf.assumptions} notes={notes} />
        <SourceList sources={leaf.sources} notes={notes} />
      </div>
    </section>
  );
}
