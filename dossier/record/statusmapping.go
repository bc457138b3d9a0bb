package record

import (
	"fmt"
	"maps"
	"slices"
)

// StatusMapping is which national status stands for each status of a system's own. A mapping must not lose a state: a
// product is known that sends a dossier that waits for papers (5), that waits for money (6) or that was stopped (8) as
// handled (9), so that the portal counts as resolved what is not. [StatusMapping.Check] finds such a line. Nothing in
// this package changes a status that was read.
type StatusMapping map[string]Status

// OpenCPS returns the mapping that OpenCPS v2 uses (DVCQGIntegrationActionImpl).
func OpenCPS() StatusMapping {
	return StatusMapping{
		"new": StatusReceived, "receiving": StatusRegistered, "paying": StatusFinancial, "waiting": StatusSupplement,
		"processing": StatusProcessing, "releasing": StatusDone, "done": StatusReturned, "denied": StatusNotAccepted,
		"unresolved": StatusStopped, "cancelled": StatusWithdrawn,
	}
}

// National returns the mapping of a system that has the national statuses: "1" to "10" are themselves.
func National() StatusMapping {
	m := StatusMapping{}
	for s := StatusRegistered; s <= StatusReturned; s++ {
		m[s.Code()] = s
	}
	return m
}

// Status returns the national status of a system's own. One that is not in the mapping is a [*Problem] wrapping
// [ErrValue]; it is never taken for another.
func (m StatusMapping) Status(own string) (Status, error) {
	if s, ok := m[own]; ok && s.Code() != "" {
		return s, nil
	}
	return StatusAbsent, problem("", own, "has no national status in the mapping")
}

// Check returns what is wrong with the mapping, in the order of the system's own statuses: one that stands for no national
// status, and one that is called as a national status is, by its number or in Vietnamese, and stands for another.
func (m StatusMapping) Check() []Problem {
	var problems []Problem
	for _, own := range slices.Sorted(maps.Keys(m)) {
		national := m[own]
		if national.Code() == "" {
			problems = append(problems, *problem("", own, "stands for no national status"))
			continue
		}
		for s := StatusRegistered; s <= StatusReturned; s++ {
			if (own == s.Code() || own == s.Vietnamese()) && s != national {
				problems = append(problems, *problem("", own,
					fmt.Sprintf("is written as %s, %s; it is %s, %s", national.Code(), national.Vietnamese(), s.Code(), s.Vietnamese())))
			}
		}
	}
	return problems
}
