import Building
import Metrics

/// Tells the metrics how the build cache does.
enum BuildCacheFigures {
    static func record(_ statistics: BuildCache.Statistics) {
        Gauge(label: "sitewright_build_cache_entries").record(statistics.entries)
        Gauge(label: "sitewright_build_cache_bytes").record(statistics.bytes)
        Gauge(label: "sitewright_build_cache_hits").record(statistics.hits)
        Gauge(label: "sitewright_build_cache_misses").record(statistics.misses)
        Gauge(label: "sitewright_build_cache_corrupt").record(statistics.corrupt)
        Gauge(label: "sitewright_build_cache_evicted").record(statistics.evicted)
    }
}
