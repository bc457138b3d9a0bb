// Package dossiertest helps to test timelines of procedures: by random lives of a dossier that keep every rule.
package dossiertest
