apiVersion: 1
providers:
  - name: uois
    type: file
    options:
      path: /var/lib/grafana/dashboards
