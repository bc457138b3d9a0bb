// Package dossier answers what the law asks of a dossier (hồ sơ): by which procedure it is handled, within which limit, where
// it stands, and what in its timeline is suspicious.
//
// Know three names first: [Procedure], a procedure as data; [Event], one thing that happened to a dossier, and [Replay], which
// folds events into a [State]; and [Audit], which looks through a log. [Procedure.Plan] says who should hold a dossier when, and
// [Procedure.Follow] who did.
//
// The rules, in order:
//
//  1. A procedure's limit changes over the years. A dossier is governed by the limit in force on the day it is received, so
//     limits are dated, each with the decision it rests on.
//  2. A dossier is its list of events; its state is a fold of them, and nothing else. The state at an instant is the fold of
//     what was recorded up to it ([At]): what is recorded later, corrections too, changes nothing of it.
//  3. Events are never edited. A Corrected event says which one was wrong and what happened in its place; from then on the state
//     is that of the log that had been right.
//
// What may happen in which stage is one table, with the national status (1 to 10) of the stage after it:
//
//	not begun                     submitted            -> registered (1)
//	                              received             -> accepted (2)
//	registered                    supplement-requested -> registered (1)
//	                              supplement-received  -> registered (1)
//	                              received             -> accepted (2)
//	                              declined             -> declined (3)
//	                              withdrawn            -> withdrawn (7)
//	accepted                      handed-over          -> processing (4)
//	                              supplement-requested -> supplement asked for (5)
//	                              obligation-requested -> financial obligation asked for (6)
//	                              suspended            -> on hold (4)
//	                              extended             -> accepted (2)
//	                              withdrawal-requested -> withdrawal asked for (7)
//	                              stopped              -> stopped (8)
//	                              resolved             -> resolved (9)
//	processing                    handed-over          -> processing (4)
//	                              supplement-requested -> supplement asked for (5)
//	                              obligation-requested -> financial obligation asked for (6)
//	                              suspended            -> on hold (4)
//	                              extended             -> processing (4)
//	                              withdrawal-requested -> withdrawal asked for (7)
//	                              stopped              -> stopped (8)
//	                              resolved             -> resolved (9)
//	supplement asked for          handed-over          -> supplement asked for (5)
//	                              supplement-received  -> processing (4)
//	                              withdrawal-requested -> withdrawal asked for (7)
//	                              stopped              -> stopped (8)
//	financial obligation asked for  handed-over          -> financial obligation asked for (6)
//	                              obligation-paid      -> processing (4)
//	                              withdrawal-requested -> withdrawal asked for (7)
//	                              stopped              -> stopped (8)
//	on hold                       handed-over          -> on hold (4)
//	                              resumed              -> processing (4)
//	                              withdrawal-requested -> withdrawal asked for (7)
//	                              stopped              -> stopped (8)
//	withdrawal asked for          handed-over          -> withdrawal asked for (7)
//	                              withdrawn            -> withdrawn (7)
//	                              stopped              -> stopped (8)
//	                              resolved             -> resolved (9)
//	stopped                       returned             -> stopped (8)
//	resolved                      returned             -> returned (10)
//
// A correction may come at any time. Every other event that is not in the table, one before its predecessor, and one that is
// there already is an [*EventError] that names it.
package dossier
