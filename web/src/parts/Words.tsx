import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { t } from "../texts";

/** A list of words or names in one field, parted by commas. */
export function Words({ value, label, onChange }: { value: string[]; label: string; onChange: (words: string[]) => void }) {
  const [text, setText] = useState(value.join(", "));
  return (
    <Input
      value={text}
      ariaLabel={label}
      placeholder={t.commas}
      spellcheck={false}
      onChange={({ detail }) => {
        setText(detail.value);
        onChange(wordsOf(detail.value));
      }}
    />
  );
}

export const wordsOf = (text: string) => [...new Set(text.split(",").map((word) => word.trim()).filter(Boolean))];
