// What follows by itself rests while nobody sees it.
document.addEventListener('htmx:beforeRequest', (event) => {
  if (document.hidden && event.detail.elt.matches('[data-poll]')) {
    event.preventDefault();
  }
});
