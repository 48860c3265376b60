import { stepOf, type LinesData } from "../charts/lines.ts";
import { useReading } from "./context.ts";
import type { Briefing, Fan, Table } from "./contract.ts";
import { plainSentence } from "./fill.ts";
import { KeyMark } from "./KeyMark.tsx";
import { Line } from "./Line.tsx";
import { axisFormat, momentsOf, valuesOf } from "./moments.ts";
import { cellOf, numberIn, textIn } from "./table.ts";
import { TimeWalk, type Saying } from "./TimeWalk.tsx";

interface Props {
  chart: Fan;
  table: Table;
  tableNumber: number;
}

/** What may come, beside what stands ready and what was counted. */
export function FanFigure({ chart, table, tableNumber }: Props) {
  const { briefing, language, w } = useReading();
  const dots = observedDots(chart, table, briefing);
  const data: LinesData = {
    moments: momentsOf(table, chart.x, language),
    bands: chart.bands.map(({ low, high }, index) => ({
      low: valuesOf(table, low),
      high: valuesOf(table, high),
      style: `band-${index + 1}`,
    })),
    lines: [
      ...chart.lines.map(({ column }, index) => ({
        values: valuesOf(table, column),
        style: `line-step-${index + 1}`,
        stepped: true,
      })),
      { values: valuesOf(table, chart.median), style: "line-median", stepped: false },
    ],
    dots,
    format: axisFormat(table, chart.median, language),
  };

  function say(at: number): Saying {
    const row = table.rows[at] ?? [];
    const shown = (column: string) => textIn(table, row, column, language);
    return {
      moment: shown(chart.x),
      figures: [
        `${w.median}: ${shown(chart.median)}`,
        ...chart.bands.map(
          ({ low, high, label }) =>
            `${plainSentence(label, language)}: ${w.between(shown(low), shown(high))}`,
        ),
        ...chart.lines.map(
          ({ column, label }) => `${plainSentence(label, language)}: ${shown(column)}`,
        ),
        ...dots
          .filter((dot) => Math.round(dot.at) === at)
          .map((dot) => `${dot.open ? w.knownLater : w.observed}: ${data.format(dot.value)}`),
      ],
    };
  }

  return (
    <>
      <FanKey chart={chart} dots={dots} />
      <TimeWalk
        data={data}
        label={`${plainSentence(chart.title, language)}. ${w.inTable(tableNumber)}`}
        say={say}
      />
    </>
  );
}

function FanKey({ chart, dots }: { chart: Fan; dots: LinesData["dots"] }) {
  const { w } = useReading();
  return (
    <ul className="series-key">
      <li>
        <KeyMark shape="line" style="line-median" />
        {w.median}
      </li>
      {chart.bands.map((band, index) => (
        <li key={band.low}>
          <KeyMark shape="band" style={`band-${index + 1}`} />
          <Line sentence={band.label} />
        </li>
      ))}
      {chart.lines.map((line, index) => (
        <li key={line.column}>
          <KeyMark shape="line" style={`line-step-${index + 1}`} />
          <Line sentence={line.label} />
        </li>
      ))}
      {dots.some((dot) => !dot.open) && (
        <li>
          <KeyMark shape="dot" style="" />
          {w.observed}
        </li>
      )}
      {dots.some((dot) => dot.open) && (
        <li>
          <KeyMark shape="dot" style="dot-open" />
          {w.knownLater}
        </li>
      )}
    </ul>
  );
}

/** What was counted within the months of the fan. */
function observedDots(chart: Fan, table: Table, briefing: Briefing): LinesData["dots"] {
  const { observed } = chart;
  const counted = briefing.tables.find((one) => one.id === observed?.table);
  const first = cellOf(table, table.rows[0] ?? [], chart.x);
  if (observed === undefined || counted === undefined || typeof first !== "string") return [];
  return counted.rows.flatMap((row) => {
    const at = stepOf(String(cellOf(counted, row, observed.x)), first);
    const value = numberIn(counted, row, observed.value);
    if (value === null || !(at >= 0 && at <= table.rows.length - 1)) return [];
    const later = observed.later_knowledge;
    return { at, value, open: later !== undefined && cellOf(counted, row, later) !== null };
  });
}
