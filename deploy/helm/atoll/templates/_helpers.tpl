{{- define "atoll.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end }}

{{- define "atoll.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "atoll.labels" -}}
{{ include "atoll.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "atoll.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "atoll.name" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end }}

{{- /* the port of the collector of traces, as a list of none or one */ -}}
{{- define "atoll.tracingPort" -}}
{{- with .Values.tracing.endpoint -}}
{{- $address := urlParse . -}}
{{- $usual := eq $address.scheme "https" | ternary "443" "80" -}}
[{{ regexFind ":[0-9]+$" $address.host | trimPrefix ":" | default $usual }}]
{{- else -}}
[]
{{- end -}}
{{- end }}
