import { useState } from "react";
import { BarsFigure } from "./BarsFigure.tsx";
import { CartogramFigure } from "./CartogramFigure.tsx";
import { useReading } from "./context.ts";
import type { Chart, Table } from "./contract.ts";
import { DataTable } from "./DataTable.tsx";
import { FanFigure } from "./FanFigure.tsx";
import { GanttFigure } from "./GanttFigure.tsx";
import { Line } from "./Line.tsx";
import { LinesFigure } from "./LinesFigure.tsx";
import { provenanceLine } from "./provenance.ts";
import { SankeyFigure } from "./SankeyFigure.tsx";

interface Props {
  chart: Chart;
  number: number;
  table: Table;
  tableNumber: number;
  showTable: boolean;
}

/** A chart with its title, where it comes from, and its table twin. */
export function ChartFigure({ chart, number, table, tableNumber, showTable }: Props) {
  const { briefing, language, w } = useReading();
  const [picked, setPicked] = useState<string>();
  return (
    <>
      <figure className={`figure figure-${chart.kind}`}>
        <figcaption>
          <span className="figure-number">{w.figure(number)}</span>
          <span className="figure-title">
            <Line sentence={chart.title} />
          </span>
          <span className="figure-unit">{w.units[chart.unit]}</span>
        </figcaption>
        <Drawing {...{ chart, table, tableNumber, picked }} onPick={setPicked} />
        <p className="provenance-line">{provenanceLine(briefing.provenance, language)}</p>
      </figure>
      {showTable &&
        (chart.kind === "cartogram" ? (
          <DataTable
            table={table}
            number={tableNumber}
            folded
            choice={{ key: chart.key, label: chart.label, picked, onPick: setPicked }}
          />
        ) : (
          <DataTable table={table} number={tableNumber} folded />
        ))}
    </>
  );
}

interface DrawingProps {
  chart: Chart;
  table: Table;
  tableNumber: number;
  picked: string | undefined;
  onPick: (key: string | undefined) => void;
}

/** The chart itself. */
function Drawing({ chart, table, tableNumber, picked, onPick }: DrawingProps) {
  switch (chart.kind) {
    case "bars":
      return <BarsFigure chart={chart} table={table} tableNumber={tableNumber} />;
    case "fan":
      return <FanFigure chart={chart} table={table} tableNumber={tableNumber} />;
    case "lines":
      return <LinesFigure chart={chart} table={table} tableNumber={tableNumber} />;
    case "cartogram":
      return (
        <CartogramFigure
          chart={chart}
          table={table}
          tableNumber={tableNumber}
          picked={picked}
          onPick={onPick}
        />
      );
    case "gantt":
      return <GanttFigure chart={chart} table={table} tableNumber={tableNumber} />;
    case "sankey":
      return <SankeyFigure chart={chart} table={table} tableNumber={tableNumber} />;
  }
}
