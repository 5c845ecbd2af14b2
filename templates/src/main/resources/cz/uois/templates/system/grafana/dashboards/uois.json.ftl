{
  "uid": "uois",
  "title": "University",
  "tags": [
    "uois"
  ],
  "schemaVersion": 39,
  "version": 1,
  "editable": true,
  "refresh": "30s",
  "time": {
    "from": "now-1h",
    "to": "now"
  },
  "templating": {
    "list": [
      {
        "name": "member",
        "type": "query",
        "label": "Member",
        "datasource": {
          "type": "prometheus",
          "uid": "prometheus"
        },
        "query": "label_values(uois_graphql_requests_seconds_count, member)",
        "multi": true,
        "includeAll": true,
        "allValue": ".*",
        "current": {
          "text": "All",
          "value": "$__all"
        },
        "refresh": 2
      }
    ]
  },
  "panels": [
    {
      "id": 1,
      "title": "Members that answer",
      "type": "stat",
      "datasource": {
        "type": "prometheus",
        "uid": "prometheus"
      },
      "gridPos": {
        "h": 8,
        "w": 6,
        "x": 0,
        "y": 0
      },
      "fieldConfig": {
        "defaults": {
          "unit": "short"
        },
        "overrides": []
      },
      "targets": [
        {
          "refId": "A",
          "expr": "up{job=\"members\"}",
          "legendFormat": "{{instance}}"
        }
      ]
    },
    {
      "id": 2,
      "title": "Requests per second",
      "type": "timeseries",
      "datasource": {
        "type": "prometheus",
        "uid": "prometheus"
      },
      "gridPos": {
        "h": 8,
        "w": 9,
        "x": 6,
        "y": 0
      },
      "fieldConfig": {
        "defaults": {
          "unit": "reqps"
        },
        "overrides": []
      },
      "targets": [
        {
          "refId": "A",
          "expr": "sum by (member, outcome) (rate(uois_graphql_requests_seconds_count{member=~\"$member\"}[5m]))",
          "legendFormat": "{{member}} {{outcome}}"
        }
      ]
    },
    {
      "id": 3,
      "title": "Time that 95 of 100 requests take at most",
      "type": "timeseries",
      "datasource": {
        "type": "prometheus",
        "uid": "prometheus"
      },
      "gridPos": {
        "h": 8,
        "w": 9,
        "x": 15,
        "y": 0
      },
      "fieldConfig": {
        "defaults": {
          "unit": "s"
        },
        "overrides": []
      },
      "targets": [
        {
          "refId": "A",
          "expr": "histogram_quantile(0.95, sum by (le, member) (rate(uois_graphql_requests_seconds_bucket{member=~\"$member\"}[5m])))",
          "legendFormat": "{{member}}"
        }
      ]
    },
    {
      "id": 4,
      "title": "SQL statements per second",
      "type": "timeseries",
      "datasource": {
        "type": "prometheus",
        "uid": "prometheus"
      },
      "gridPos": {
        "h": 8,
        "w": 12,
        "x": 0,
        "y": 8
      },
      "fieldConfig": {
        "defaults": {
          "unit": "ops"
        },
        "overrides": []
      },
      "targets": [
        {
          "refId": "A",
          "expr": "sum by (member) (rate(uois_sql_statements_total{member=~\"$member\"}[5m]))",
          "legendFormat": "{{member}}"
        }
      ]
    },
    {
      "id": 5,
      "title": "SQL statements per request",
      "type": "timeseries",
      "datasource": {
        "type": "prometheus",
        "uid": "prometheus"
      },
      "gridPos": {
        "h": 8,
        "w": 12,
        "x": 12,
        "y": 8
      },
      "fieldConfig": {
        "defaults": {
          "unit": "short"
        },
        "overrides": []
      },
      "targets": [
        {
          "refId": "A",
          "expr": "sum by (member) (rate(uois_sql_statements_total{member=~\"$member\"}[5m])) / sum by (member) (rate(uois_graphql_requests_seconds_count{member=~\"$member\"}[5m]))",
          "legendFormat": "{{member}}"
        }
      ]
    },
    {
      "id": 6,
      "title": "Memory in use",
      "type": "timeseries",
      "datasource": {
        "type": "prometheus",
        "uid": "prometheus"
      },
      "gridPos": {
        "h": 8,
        "w": 12,
        "x": 0,
        "y": 16
      },
      "fieldConfig": {
        "defaults": {
          "unit": "bytes"
        },
        "overrides": []
      },
      "targets": [
        {
          "refId": "A",
          "expr": "sum by (member) (uois_jvm_memory_used_bytes{member=~\"$member\"})",
          "legendFormat": "{{member}}"
        }
      ]
    },
    {
      "id": 7,
      "title": "Processor in use",
      "type": "timeseries",
      "datasource": {
        "type": "prometheus",
        "uid": "prometheus"
      },
      "gridPos": {
        "h": 8,
        "w": 12,
        "x": 12,
        "y": 16
      },
      "fieldConfig": {
        "defaults": {
          "unit": "percentunit"
        },
        "overrides": []
      },
      "targets": [
        {
          "refId": "A",
          "expr": "uois_process_cpu_usage{member=~\"$member\"}",
          "legendFormat": "{{member}}"
        }
      ]
    },
    {
      "id": 8,
      "title": "Rows of seed data refused",
      "type": "timeseries",
      "datasource": {
        "type": "prometheus",
        "uid": "prometheus"
      },
      "gridPos": {
        "h": 8,
        "w": 24,
        "x": 0,
        "y": 24
      },
      "fieldConfig": {
        "defaults": {
          "unit": "short"
        },
        "overrides": []
      },
      "targets": [
        {
          "refId": "A",
          "expr": "sum by (member, table) (uois_feed_rows_total{outcome=\"refused\", member=~\"$member\"}) > 0",
          "legendFormat": "{{member}} {{table}}"
        }
      ]
    }
  ]
}
