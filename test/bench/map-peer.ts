/**
 * The page that a webmaster would paste instead: Leaflet, its cluster plugin, PapaParse, a field that filters. Written as
 * their manuals do, without a basemap.
 */
export const peerPage = (source: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Leaflet</title>
<link rel="stylesheet" href="/leaflet/leaflet.css">
<link rel="stylesheet" href="/markercluster/MarkerCluster.css">
<link rel="stylesheet" href="/markercluster/MarkerCluster.Default.css">
<style>#map { height: 576px; }</style>
</head><body>
<input id="query" type="search" aria-label="Chercher">
<div id="map"></div>
<script src="/leaflet/leaflet.js"></script>
<script src="/markercluster/leaflet.markercluster.js"></script>
<script src="/papaparse/papaparse.min.js"></script>
<script>
var map = L.map('map', {maxZoom: 18}).setView([46.6, 2.5], 5);
var clusters = L.markerClusterGroup();
var places = [];
function plain(text) { return text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, ''); }
function escape(text) { var node = document.createElement('i'); node.textContent = text; return node.innerHTML; }
Papa.parse('${source}', {
  download: true,
  header: true,
  skipEmptyLines: true,
  complete: function (result) {
    result.data.forEach(function (row) {
      if (!row.LAT || !row.LONG) return;
      var marker = L.marker([row.LAT, row.LONG], {title: row.NOM_TL});
      marker.bindPopup(function () {
        return '<b>' + escape(row.NOM_TL) + '</b><br>' + escape(row.ADRESSE) + '<br>' + escape(row.CP + ' ' + row.COMINIT);
      });
      places.push({words: plain(row.NOM_TL + ' ' + row.COMINIT + ' ' + row.ADRESSE), marker: marker});
    });
    clusters.addLayers(places.map(function (place) { return place.marker; }));
    map.addLayer(clusters);
    map.fitBounds(clusters.getBounds());
  }
});
document.getElementById('query').addEventListener('input', function (event) {
  var query = plain(event.target.value);
  clusters.clearLayers();
  clusters.addLayers(
    places.filter(function (place) { return place.words.indexOf(query) >= 0; }).map(function (place) { return place.marker; })
  );
});
</script></body></html>`;

/** The same town with our tag. */
export const ownPage = (source: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>relais</title>
<script src="/1/relais.js" defer></script>
</head><body>
<relais-carte src="${source}" fond="aucun">La liste est en mairie.</relais-carte>
</body></html>`;
