import { Fan } from "../charts/Fan.tsx";
import { layOutFan, type FanData } from "../charts/fan.ts";
import { formatCell, type Language } from "../charts/format.ts";
import { useReading } from "./context.ts";
import type { Fan as FanChart, Table } from "./contract.ts";
import { plainSentence } from "./fill.ts";
import { Line } from "./Line.tsx";
import { columnOf, numberIn, textIn } from "./table.ts";

const wide = 880;
const narrow = 360;

/** A fan in two sets of proportions, of which the page shows the one that suits its width. */
export function FanFigure({
  chart,
  table,
  tableNumber,
}: {
  chart: FanChart;
  table: Table;
  tableNumber: number;
}) {
  const { language, w } = useReading();
  const data = fanData(chart, table, language);
  return (
    <>
      <ul className="series-key">
        <li>
          <span className="fan-swatch fan-swatch-median" aria-hidden="true" />
          {w.median}
        </li>
        {chart.bands.map((band, index) => (
          <li key={band.low}>
            <span className={`fan-swatch fan-swatch-${index + 1}`} aria-hidden="true" />
            <Line sentence={band.label} />
          </li>
        ))}
        {chart.lines.map((line, index) => (
          <li key={line.column}>
            <span className={`fan-swatch fan-swatch-line-${index + 1}`} aria-hidden="true" />
            <Line sentence={line.label} />
          </li>
        ))}
      </ul>
      <div
        role="img"
        aria-label={`${plainSentence(chart.title, language)}. ${w.inTable(tableNumber)}`}
      >
        <div className="when-wide">
          <Fan model={layOutFan(data, wide)} />
        </div>
        <div className="when-narrow">
          <Fan model={layOutFan(data, narrow)} />
        </div>
      </div>
    </>
  );
}

function fanData(chart: FanChart, table: Table, language: Language): FanData {
  const column = columnOf(table, chart.median);
  const months = table.rows.map((row) => textIn(table, row, chart.x, language));
  const known = (name: string): number[] =>
    table.rows.map((row) => numberIn(table, row, name) ?? 0);
  return {
    months: months.map((month) => ({ label: month.slice(0, 4), isMarked: month.endsWith("-01") })),
    bands: chart.bands.map(({ low, high }) => ({ low: known(low), high: known(high) })),
    median: known(chart.median),
    lines: chart.lines.map((line) => table.rows.map((row) => numberIn(table, row, line.column))),
    format: (value) => (column === undefined ? "" : formatCell(value, column, language)),
  };
}
