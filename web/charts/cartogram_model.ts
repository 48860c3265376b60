import { layOutCartogram, type Layout, type Place } from "./cartogram.ts";
import { labelCircle, type CircleLabel } from "./circle_labels.ts";
import { labelGroups, type GroupLabel } from "./group_labels.ts";
import { colourGroups, groundsOf, type Ground } from "./groups.ts";
import { sizeLegend, type SizeLegend } from "./size_legend.ts";

/** All that a cartogram draws. */
export interface CartogramModel {
  layout: Layout;
  grounds: Ground[];
  colours: Map<string, number>;
  labels: CircleLabel[];
  groupLabels: GroupLabel[];
  legend: SizeLegend;
}

/** Names are written between these sizes; a smaller circle is named when it is pointed at. */
const smallestName = 9.5;
const largestName = 16;

/** Lays out everything a cartogram shows of these places; `colours` keeps those of another size. */
export function cartogramModel(
  places: readonly Place[],
  colours?: Map<string, number>,
): CartogramModel {
  const layout = layOutCartogram(places);
  const labels = layout.circles
    .map((circle) => labelCircle(circle, smallestName, largestName))
    .filter((label) => label !== undefined);
  return {
    layout,
    labels,
    grounds: groundsOf(layout),
    colours: colours ?? colourGroups(layout.circles),
    groupLabels: labelGroups(layout, labels),
    legend: sizeLegend(layout),
  };
}
