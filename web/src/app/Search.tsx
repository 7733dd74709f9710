import Autosuggest, { type AutosuggestProps } from "@cloudscape-design/components/autosuggest";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { listing } from "../api/queries";
import { plural, resourceName, typeName } from "../parts/format";
import { t } from "../texts";
import { link } from "./scope";

/** Finds resources and risks from anywhere; the key / leads to it. */
export default function Search() {
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const navigate = useNavigate();
  const field = useRef<AutosuggestProps.Ref>(null);
  const enabled = asked.length >= 2;
  const resources = useQuery({ ...listing("/resources", { text: asked, limit: 6 }), enabled });
  const risks = useQuery({ ...listing("/findings/groups", { by: "rule", text: asked, status: "open", limit: 5 }), enabled });

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const into = event.target as HTMLElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || into.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(into.tagName)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);

  const options: AutosuggestProps.Options = enabled
    ? [
        {
          label: t.nav.resources,
          options: (resources.data?.items ?? []).map((one) => ({
            value: `/resources/${encodeURIComponent(one.id)}`,
            label: resourceName(one),
            description: `${typeName(one.type)} · ${one.region}`,
          })),
        },
        {
          label: t.nav.risks,
          options: (risks.data?.items ?? []).map((one) => ({
            value: link("/risks", { group: "none", rule: one.key }),
            label: one.title,
            description: plural(one.findings, t.risk.one, t.risk.many),
          })),
        },
      ].filter((group) => group.options.length > 0)
    : [];

  const open = (value: string) => {
    setText("");
    void navigate(value.startsWith("/") ? value : link("/resources", { text: value }));
  };
  return (
    <Autosuggest
      ref={field}
      value={text}
      options={options}
      filteringType="manual"
      placeholder={t.top.search}
      ariaLabel={t.top.search}
      statusType={enabled && (resources.isFetching || risks.isFetching) ? "loading" : "finished"}
      loadingText={t.loading}
      enteredTextLabel={(value) => t.top.searchAll(value)}
      empty={enabled ? t.top.nothing : undefined}
      onChange={({ detail }) => setText(detail.value.startsWith("/") ? "" : detail.value)}
      onSelect={({ detail }) => open(detail.value)}
    />
  );
}
