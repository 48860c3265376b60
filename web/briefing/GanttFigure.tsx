import { Gantt } from "../charts/Gantt.tsx";
import { barAt, layOutGantt, type GanttData, type GanttModel } from "../charts/gantt.ts";
import { formatCell, formatMonth } from "../charts/format.ts";
import { useReading } from "./context.ts";
import type { Gantt as GanttChart, Table } from "./contract.ts";
import { plainSentence } from "./fill.ts";
import { drawnWidths, MarkWalk, type Drawn } from "./MarkWalk.tsx";
import { cellOf, columnOf, numberIn, textIn } from "./table.ts";

interface Props {
  chart: GanttChart;
  table: Table;
  tableNumber: number;
}

const colours = 5;

/** What begins and ends, in a lane for each name, coloured by group. */
export function GanttFigure({ chart, table, tableNumber }: Props) {
  const { language, w } = useReading();
  const text = (row: number, column: string) =>
    textIn(table, table.rows[row] ?? [], column, language);
  const groupOf = (row: number) => (chart.group === undefined ? "" : text(row, chart.group));
  // A row without a first day cannot be drawn; the table has it.
  const shown = [...table.rows.keys()].filter(
    (row) => typeof cellOf(table, table.rows[row] ?? [], chart.begin) === "string",
  );
  const groups = [...new Set(shown.map(groupOf))];
  const amount = chart.amount === undefined ? undefined : columnOf(table, chart.amount);
  const data: GanttData = {
    rows: shown.map((row) => {
      const cells = table.rows[row] ?? [];
      const end = cellOf(table, cells, chart.end);
      return {
        lane: text(row, chart.label),
        begin: String(cellOf(table, cells, chart.begin)),
        end: typeof end === "string" ? end : null,
        kind: groups.indexOf(groupOf(row)) % colours,
        amount: chart.amount === undefined ? null : numberIn(table, cells, chart.amount),
      };
    }),
    format: (value) => (amount === undefined ? "" : formatCell(value, amount, language)),
    formatMonth: (iso) => formatMonth(iso, language, "short"),
  };

  function say(key: string): string[] {
    const row = shown[Number(key)] ?? 0;
    const isOpen = cellOf(table, table.rows[row] ?? [], chart.end) === null;
    const size = chart.amount && `${text(row, chart.amount)} ${w.units[chart.unit]}`;
    return [
      [text(row, chart.label), groupOf(row), size].filter(Boolean).join(", "),
      isOpen
        ? w.fromOn(text(row, chart.begin))
        : w.fromTo(text(row, chart.begin), text(row, chart.end)),
    ];
  }

  return (
    <>
      {groups.length > 1 && (
        <ul className="series-key">
          {groups.map((name, index) => (
            <li key={name}>
              <span className={`group-swatch group-${index % colours}`} aria-hidden="true" />
              {name}
            </li>
          ))}
        </ul>
      )}
      <MarkWalk
        marks={data.rows.map(({ lane }, at) => ({ key: String(at), label: lane, group: lane }))}
        label={`${plainSentence(chart.title, language)}. ${w.inTable(tableNumber)}`}
        help={w.barHelp}
        say={say}
        drawings={drawnWidths.map((width) => drawn(layOutGantt(data, width)))}
      />
      {data.rows.some(({ end }) => end === null) && <p className="help">{w.openEnds}</p>}
    </>
  );
}

function drawn(model: GanttModel): Drawn {
  return {
    width: model.width,
    height: model.height,
    picture: (at) => <Gantt model={model} at={at === undefined ? undefined : Number(at)} />,
    find: (x, y) => barAt(model, x, y)?.row.toString(),
    placeOf: (key) => {
      const bar = model.bars.find(({ row }) => row === Number(key));
      return bar === undefined ? [0, 0] : [bar.x + bar.width / 2, bar.y + bar.height];
    },
  };
}
