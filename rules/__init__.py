"""The rules that come with attrlint, a folder per family. Each is one file; see CONTRIBUTING.md."""
