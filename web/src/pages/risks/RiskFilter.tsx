import PropertyFilter, { type PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import { useMemo, useState } from "react";
import { t } from "../../texts";
import { type Filter, filterOfTokens, isSingle, parametersOf, PROPERTIES, type Property, tokensOf } from "./filter";
import { useOptions } from "./options";

/** The properties, their values in tokens as people call them. */
function propertiesWith(options: readonly PropertyFilterProps.FilteringOption[]): PropertyFilterProps.FilteringProperty[] {
  const labels = new Map(options.map((one) => [`${one.propertyKey} ${one.value}`, one.label ?? one.value]));
  return PROPERTIES.map((key) => {
    const format = (value: unknown) => [value].flat().map((one) => labels.get(`${key} ${String(one)}`) ?? String(one)).join(", ");
    return {
      key,
      propertyLabel: t.filter.properties[key],
      groupValuesLabel: t.filter.valuesOf(t.filter.properties[key]),
      operators: [isSingle(key) ? { operator: "=", format } : { operator: "=", tokenType: "enum", format }],
    };
  });
}

interface Props {
  filter: Filter;
  onChange: (parameters: Record<string, string | string[] | null>) => void;
}

/** The filter as tokens; the values of a property are asked for when one chooses it. */
export function RiskFilter({ filter, onChange }: Props) {
  const [wanted, setWanted] = useState<Property[]>([]);
  const named = PROPERTIES.filter((name) => filter[name]);
  const { options, loading } = useOptions([...new Set([...wanted, ...named])]);
  const properties = useMemo(() => propertiesWith(options), [options]);
  return (
    <PropertyFilter
      query={tokensOf(filter)}
      onChange={({ detail }) => onChange(parametersOf(filterOfTokens(detail)))}
      filteringProperties={properties}
      filteringOptions={options}
      filteringStatusType={loading ? "loading" : "finished"}
      filteringLoadingText={t.loading}
      filteringAriaLabel={t.filter.label}
      filteringPlaceholder={t.filter.placeholder}
      filteringEmpty={t.filter.noValues}
      hideOperations
      expandToViewport
      onLoadItems={({ detail }) => {
        const key = detail.filteringProperty?.key as Property | undefined;
        if (key) setWanted((before) => (before.includes(key) ? before : [...before, key]));
      }}
    />
  );
}
