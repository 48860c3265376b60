import { useState } from "react";
import { formatCell } from "../charts/format.ts";
import { Sankey } from "../charts/Sankey.tsx";
import { layOutSankey, ribbonAt, type SankeyData, type SankeyModel } from "../charts/sankey.ts";
import { useReading } from "./context.ts";
import type { Sankey as SankeyChart, Table } from "./contract.ts";
import { plainSentence } from "./fill.ts";
import { drawnWidths, MarkWalk, type Drawn } from "./MarkWalk.tsx";
import { SeriesChoice } from "./SeriesChoice.tsx";
import { columnOf, numberIn, textIn } from "./table.ts";

interface Props {
  chart: SankeyChart;
  table: Table;
  tableNumber: number;
}

/** Flows from name to name, of the column that a reader chooses. */
export function SankeyFigure({ chart, table, tableNumber }: Props) {
  const { language, w } = useReading();
  const [chosen, setChosen] = useState(0);
  const series = chart.values[chosen] ?? chart.values[0];
  const column = columnOf(table, series.column);
  const format = (value: number) =>
    column === undefined ? "" : formatCell(value, column, language);
  const data: SankeyData = {
    flows: table.rows.flatMap((row) => {
      const value = numberIn(table, row, series.column);
      const [from, to] = [
        textIn(table, row, chart.from, language),
        textIn(table, row, chart.to, language),
      ];
      // Nobody and nothing known draw nothing; the table says which.
      return value === null || value <= 0 ? [] : { from, to, value };
    }),
    format,
  };
  const title = plainSentence(chart.title, language);
  const which = plainSentence(series.label, language);

  return (
    <>
      {chart.values.length > 1 && (
        <SeriesChoice legend={w.shown} series={chart.values} chosen={chosen} onChoose={setChosen} />
      )}
      <MarkWalk
        marks={data.flows.map(({ from, to }, at) => ({ key: String(at), label: to, group: from }))}
        label={`${title}, ${which}. ${w.inTable(tableNumber)}`}
        help={w.flowHelp}
        say={(key) => {
          const flow = data.flows[Number(key)];
          if (flow === undefined) return [];
          return [
            `${flow.from} → ${flow.to}`,
            `${which}: ${format(flow.value)} ${w.units[chart.unit]}`,
          ];
        }}
        drawings={drawnWidths.map((width) => drawn(layOutSankey(data, width)))}
      />
    </>
  );
}

function drawn(model: SankeyModel): Drawn {
  return {
    width: model.width,
    height: model.height,
    picture: (at) => <Sankey model={model} at={at === undefined ? undefined : Number(at)} />,
    find: (x, y) => ribbonAt(model, x, y)?.flow.toString(),
    placeOf: (key) => {
      const ribbon = model.ribbons.find(({ flow }) => flow === Number(key));
      const [x, y] = ribbon?.middles[Math.floor(ribbon.middles.length / 2)] ?? [0, 0];
      return [x, y + (ribbon?.thickness ?? 0) / 2];
    },
  };
}
