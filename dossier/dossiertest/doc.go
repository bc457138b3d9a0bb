// Package dossiertest helps to test procedures: by scenarios written as text, by the due dates of a whole year, by trying a draft
// procedure on every day of receipt, and by random lives of a dossier that keep every rule.
//
// Know three names first: [Run], which runs the scenarios of a directory as subtests; [DueDates], a table of due dates for every
// day of receipt; and [Simulate], which says how long a draft procedure would take and whether its steps fit in its limit.
//
// # Scenarios
//
// A scenario is a file *.timeline, a statement a line:
//
//	# Bổ sung một lần
//	procedure 1.001806 in cao-bang-2022.json channel direct
//	hours 07:30-11:30 13:30-17:00
//
//	2026-03-09 09:00 received by "bộ phận một cửa" promised 2026-03-23
//	2026-03-09 14:00 handed-over from "bộ phận một cửa" to "chuyên viên" step 2
//	expect due 2026-03-23 24:00
//	expect step 3 due 2026-03-19
//	2026-03-11 10:00 supplement-requested
//	expect status 5
//	expect suspended
//	2026-03-13 10:00 supplement-received
//	expect due 2026-03-25
//	at 2026-03-16 12:00 expect remaining "7 ngày làm việc"
//	2026-03-20 10:00 resolved
//	expect early
//	expect no findings
//
// The first statements say what governs the dossier: "procedure CODE in FILE", from a procedures file beside the scenario, with
// "channel direct", online or post where it matters, or "rule TEXT", a published time limit in quotes; and "hours", the office
// hours, on the calendar of [holiday.Vietnam]. Events follow in order, written as an instant, the kind as logs write it, and
// what belongs to it:
//
//	id "x"         promised DAY [HH:MM]    basis "x"    note "x"       any event
//	by "x"                                                             received
//	from "x"  to "x"  step ID                                          handed-over
//	cause NAME                                                         suspended
//	until DAY  for "05 ngày làm việc"  told DAY HH:MM                  extended
//	corrects "#2" instead DAY HH:MM KIND ...                           corrected; without instead nothing happened
//
// What is expected is expected of the events above it, as of the last of them; "at DAY HH:MM expect ..." asks as of another
// instant, with the events up to it:
//
//	due DAY [HH:MM]          first due DAY [HH:MM]       step ID due DAY [HH:MM]      no due
//	suspended                not suspended               status 1 to 10               stage "on hold"
//	holder "x"               early, on-time, late        step ID early, on-time, late
//	elapsed "x"              remaining "x"               overdue "x"                  in the words of either language
//	apology DAY              finding CODE                no finding CODE              no findings
//
// A due date without an hour is any hour of that last day; 24:00 is its end. An event that cannot be is a failure, unless
// "expect finding impossible-event" stands between it and the next event; it is then left out, as [dossier.Audit] leaves it out.
//
// Words are separated by spaces; one with anything but ASCII letters, digits and ".-_/+" stands in double quotes, where a backslash
// escapes as in Go. "#" begins a comment. What is not exactly so is a [*SyntaxError] with its line and column.
package dossiertest
