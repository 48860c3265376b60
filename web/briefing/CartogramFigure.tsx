import { useId, useMemo, useState } from "react";
import { cartogramModel } from "../charts/cartogram_model.ts";
import type { Place } from "../charts/cartogram.ts";
import { formatCell, unknownMark } from "../charts/format.ts";
import { CartogramWalk } from "./CartogramWalk.tsx";
import { useReading } from "./context.ts";
import type { Cartogram as CartogramChart, Table } from "./contract.ts";
import { Explanation } from "./Explanation.tsx";
import { plainSentence } from "./fill.ts";
import { PlaceSelect } from "./PlaceSelect.tsx";
import { SeriesChoice } from "./SeriesChoice.tsx";
import { columnOf, numberIn, textIn } from "./table.ts";

interface Props {
  chart: CartogramChart;
  table: Table;
  tableNumber: number;
  picked: string | undefined;
  onPick: (key: string | undefined) => void;
}

/** The map of circles, the ways to pick one, and what is said about the picked one. */
export function CartogramFigure({ chart, table, tableNumber, picked, onPick }: Props) {
  const { language, w } = useReading();
  const [size, setSize] = useState(0);
  const help = useId();
  const series = chart.sizes[size] ?? chart.sizes[0];
  const column = columnOf(table, series.column);
  const first = useMemo(
    () => cartogramModel(placesOf(chart, table, chart.sizes[0].column)),
    [chart, table],
  );
  // Another size moves the circles; a group keeps its colour.
  const model = useMemo(
    () =>
      size === 0 ? first : cartogramModel(placesOf(chart, table, series.column), first.colours),
    [chart, table, series, size, first],
  );
  const format = (value: number | null) =>
    column === undefined ? unknownMark : formatCell(value, column, language);
  const title = plainSentence(chart.title, language);
  const measure = plainSentence(series.label, language);
  const row = table.rows.find((one) => textIn(table, one, chart.key, language) === picked);

  return (
    <div className="cartogram-figure">
      <div className="cartogram-controls">
        <PlaceSelect circles={model.layout.circles} picked={picked} onPick={onPick} />
        {chart.sizes.length > 1 && (
          <SeriesChoice legend={w.size} series={chart.sizes} chosen={size} onChoose={setSize} />
        )}
      </div>
      <div className="cartogram-map">
        <CartogramWalk
          model={model}
          picked={picked}
          onPick={onPick}
          format={format}
          measure={measure}
          sizeWords={`${w.sizeKey} ${measure.toLowerCase()}`}
          label={`${w.map(title)}. ${w.inTable(tableNumber)}`}
          describedBy={help}
        />
        {model.layout.circles.some((circle) => circle.r === 0) && (
          <p className="empty-circles">{w.emptyCircles}</p>
        )}
        <p id={help} className="help">
          {w.mapHelp}
        </p>
      </div>
      <Explanation table={table} row={row} chart={chart} />
    </div>
  );
}

/** The rows that have a point; the map cannot show the others, the table does. */
function placesOf(chart: CartogramChart, table: Table, column: string): Place[] {
  return table.rows.flatMap((row) => {
    const key = textIn(table, row, chart.key, "nl");
    const point = chart.points[key];
    if (point === undefined) return [];
    return {
      key,
      label: textIn(table, row, chart.label, "nl"),
      group: textIn(table, row, chart.group, "nl"),
      value: numberIn(table, row, column),
      longitude: point[0],
      latitude: point[1],
    };
  });
}
