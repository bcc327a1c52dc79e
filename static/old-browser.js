// Only a browser too old for the program loads this file (`nomodule`); so it is written for such a browser. The two
// sentences stand in src/app.html, hidden.
document.getElementById('old-browser').removeAttribute('hidden');
