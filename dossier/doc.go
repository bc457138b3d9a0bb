// Package dossier answers what the law asks of a dossier (hồ sơ): by which procedure it is handled, and within which limit.
//
// Know three names first: [Procedure], a procedure as data; [ReadProcedures], which reads a catalogue of them; and
// [Catalogue.Deadline], which gives a dossier its due date.
//
// A procedure's limit changes over the years. A dossier is governed by the limit in force on the day it is received, so
// limits are dated, each with the decision it rests on.
package dossier
