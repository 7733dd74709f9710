import type cytoscape from "cytoscape";
import { familyOf } from "./families";

const SAMPLES = ["EC2::Instance", "S3::Bucket", "RDS::DBInstance", "EC2::VPC", "IAM::Role", "SQS::Queue", "Logs::LogGroup", "Other"];

/**
 * How the drawing looks in light and in dark.
 *
 * `boxLetters` is the size of letters on boxes: in large drawings they must be read from afar. `many` links are plain and pale, which
 * keeps moving the drawing fluid, and what lies under them visible.
 */
export function styleOf(dark: boolean, boxLetters = 12, many = false): cytoscape.StylesheetJson {
  const ink = dark ? "#dfe5ec" : "#16202c";
  const quiet = dark ? "#8795a5" : "#5a6776";
  const paper = dark ? "#1b232d" : "#ffffff";
  const risks = dark ? { high: "#ff7a6b", medium: "#f0a95a" } : { high: "#c22b1e", medium: "#d9822b" };
  return [
    {
      selector: "node[resource]",
      style: {
        shape: "round-rectangle",
        width: 26,
        height: 26,
        label: "data(label)",
        "text-wrap": "wrap",
        "text-valign": "bottom",
        "text-margin-y": 4,
        "font-size": 10,
        "font-family": "Open Sans, Helvetica Neue, Arial, sans-serif",
        color: ink,
        "min-zoomed-font-size": 6,
      },
    },
    ...SAMPLES.map((sample): cytoscape.StylesheetJsonBlock => {
      const family = familyOf(sample);
      return { selector: `node[family = "${family.id}"]`, style: { "background-color": dark ? family.dark : family.light } };
    }),
    { selector: 'node[risk = "high"]', style: { "outline-width": 4, "outline-color": risks.high, "outline-offset": 2 } },
    { selector: 'node[risk = "medium"]', style: { "outline-width": 2, "outline-color": risks.medium, "outline-offset": 2 } },
    { selector: "node[centre]", style: { width: 38, height: 38, "font-weight": "bold", "font-size": 12 } },
    {
      selector: "node[box]",
      style: {
        shape: "round-rectangle",
        "background-color": paper,
        "background-opacity": 0.5,
        "border-width": 1,
        "border-color": quiet,
        label: "data(label)",
        "text-valign": "top",
        "text-margin-y": -3,
        "font-size": boxLetters,
        "font-weight": "bold",
        color: quiet,
        padding: "26px",
        events: "no",
      },
    },
    { selector: 'node[box = "zone"]', style: { "border-style": "dashed", padding: "18px", "font-weight": "normal" } },
    { selector: "node[box][width]", style: { width: "data(width)", height: "data(height)", padding: "0px", "z-compound-depth": "bottom" } },
    {
      selector: "edge",
      style: many
        ? { width: 1, "line-color": quiet, "line-opacity": 0.2, "curve-style": "haystack", events: "no" }
        : { width: 1, "line-color": quiet, "line-opacity": 0.45, "curve-style": "bezier", "target-arrow-shape": "triangle", "target-arrow-color": quiet, "arrow-scale": 0.8, events: "no" },
    },
    { selector: "edge.near", style: { width: 2.5, "line-color": ink, "line-opacity": 1, "target-arrow-color": ink, "z-index": 1 } },
  ];
}
