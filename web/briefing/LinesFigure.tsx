import type { LinesData } from "../charts/lines.ts";
import { useReading } from "./context.ts";
import type { Lines, Table } from "./contract.ts";
import { plainSentence } from "./fill.ts";
import { KeyMark } from "./KeyMark.tsx";
import { Line } from "./Line.tsx";
import { axisFormat, momentsOf, valuesOf } from "./moments.ts";
import { textIn } from "./table.ts";
import { TimeWalk, type Saying } from "./TimeWalk.tsx";

interface Props {
  chart: Lines;
  table: Table;
  tableNumber: number;
}

/** Series over time, with a band around those that have an interval. */
export function LinesFigure({ chart, table, tableNumber }: Props) {
  const { language, w } = useReading();
  const data: LinesData = {
    moments: momentsOf(table, chart.x, language),
    bands: chart.series.flatMap(({ low, high }, index) =>
      low === undefined || high === undefined
        ? []
        : { low: valuesOf(table, low), high: valuesOf(table, high), style: `line-${index + 1}` },
    ),
    lines: chart.series.map(({ column }, index) => ({
      values: valuesOf(table, column),
      style: `line-${index + 1}`,
      stepped: chart.stepped,
    })),
    dots: [],
    format: axisFormat(table, chart.series[0].column, language),
  };

  function say(at: number): Saying {
    const row = table.rows[at] ?? [];
    const shown = (column: string) => textIn(table, row, column, language);
    return {
      moment: shown(chart.x),
      figures: chart.series.map(({ column, label, low, high }) => {
        const words = `${plainSentence(label, language)}: ${shown(column)}`;
        return low && high ? `${words}, ${w.between(shown(low), shown(high))}` : words;
      }),
    };
  }

  return (
    <>
      <ul className="series-key">
        {chart.series.map((series, index) => (
          <li key={series.column}>
            <KeyMark shape="line" style={`line-${index + 1}`} />
            <Line sentence={series.label} />
          </li>
        ))}
      </ul>
      <TimeWalk
        data={data}
        label={`${plainSentence(chart.title, language)}. ${w.inTable(tableNumber)}`}
        say={say}
      />
    </>
  );
}
