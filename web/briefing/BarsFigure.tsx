import { Bars } from "../charts/Bars.tsx";
import { layOutBars, type BarsData } from "../charts/bars.ts";
import { formatOnAxis, type Language } from "../charts/format.ts";
import { useReading } from "./context.ts";
import type { Bars as BarsChart, Series, Table } from "./contract.ts";
import { plainSentence } from "./fill.ts";
import { Line } from "./Line.tsx";
import { cellOf, columnOf, numberIn, textIn, type Row } from "./table.ts";

const wide = 880;
const narrow = 360;

/** Bars in two sets of proportions, of which the page shows the one that suits its width. */
export function BarsFigure({
  chart,
  table,
  tableNumber,
}: {
  chart: BarsChart;
  table: Table;
  tableNumber: number;
}) {
  const { language, w } = useReading();
  const data = barsData(chart, table, language);
  return (
    <>
      {chart.series.length > 1 && (
        <ul className="series-key">
          {chart.series.map((series, index) => (
            <li key={series.column}>
              <span className={`series-swatch series-${index + 1}`} aria-hidden="true" />
              <Line sentence={series.label} />
            </li>
          ))}
        </ul>
      )}
      <div
        role="img"
        aria-label={`${plainSentence(chart.title, language)}. ${w.inTable(tableNumber)}`}
      >
        <div className="when-wide">
          <Bars model={layOutBars(data, wide)} />
        </div>
        <div className="when-narrow">
          <Bars model={layOutBars({ ...data, orientation: "horizontal" }, narrow)} />
        </div>
      </div>
    </>
  );
}

function barsData(chart: BarsChart, table: Table, language: Language): BarsData {
  const column = columnOf(table, chart.series[0].column);
  return {
    orientation: chart.orientation,
    format: (value) => (column === undefined ? "" : formatOnAxis(value, column, language)),
    rows: table.rows.map((row) => ({
      category: textIn(table, row, chart.category, language),
      values: chart.series.map((series) => numberIn(table, row, series.column)),
      intervals: chart.series.map((series) => intervalIn(table, row, series)),
      highlighted:
        chart.highlight !== undefined &&
        isCell(cellOf(table, row, chart.category), chart.highlight),
    })),
  };
}

/** From the low to the high column of a series; null where it has none or they are not known. */
function intervalIn(table: Table, row: Row, series: Series): [number, number] | null {
  const low = series.low === undefined ? null : numberIn(table, row, series.low);
  const high = series.high === undefined ? null : numberIn(table, row, series.high);
  return low === null || high === null ? null : [low, high];
}

/** A text in both languages is meant by either of them. */
function isCell(cell: ReturnType<typeof cellOf>, written: string): boolean {
  return typeof cell === "object" && cell !== null
    ? cell.nl === written || cell.en === written
    : cell === written;
}
