import type { Visit } from "./browser";

/**
 * Takes from a page what differs from day to day and from run to run: moments, days, durations, generated ids, movement. The words
 * are set in the browser, just before the picture; the product knows nothing of it.
 */
export async function freeze({ page }: Visit): Promise<void> {
  await page.addStyleTag({ content: "*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }" });
  await page.evaluate(() => {
    const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)";
    const unit = "(?:second|minute|hour|day|week|month|year)";
    const changing: [RegExp, string][] = [
      [new RegExp(`\\b(?:\\d{1,2} ${month}|${month} \\d{1,2})\\b(?:,? \\d{4})?(?:(?:,| at) \\d{1,2}:\\d{2}(?::\\d{2})?)?`, "g"), "1 May"],
      [new RegExp(`\\b(?:\\d+ ${unit}s? ago|in \\d+ ${unit}s?|just now|yesterday|tomorrow|(?:last|next|this) ${unit})\\b`, "g"), "a while ago"],
      [/\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?/g, "2026-05-01"],
      [/\b\d{1,2}:\d{2}(?::\d{2})?\b/g, "12:00"],
      [/\b(?:\d+ h )?(?:\d+ min )?\d+ (?:s|min)\b/g, "1 s"],
      [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, "00000000"],
      [/\b(?:localhost|127\.0\.0\.1):\d+/g, "localhost"],
    ];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const was = node.nodeValue ?? "";
      const now = node.parentElement?.closest("time") ? "a time" : changing.reduce((text, [what, by]) => text.replace(what, by), was);
      if (now !== was) node.nodeValue = now;
    }
    for (const field of document.querySelectorAll<HTMLInputElement>("main input")) {
      if (/^\d{4}[-/]\d{2}[-/]\d{2}|^\d{1,2}:\d{2}/.test(field.value)) field.value = "";
    }
    (document.activeElement as HTMLElement | null)?.blur();
  });
}
