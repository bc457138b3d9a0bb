package metrics

import (
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// Inconsistency766 is one number that the counts of the index give more than once, and not alike (số liệu không thống nhất).
type Inconsistency766 struct {
	What    holiday.Text `json:"what"`    // what the number is of
	Figures []Figure766  `json:"figures"` // two or more, each another count, in the order of the components
}

// Figure766 is a count and the components that have it; the count of two codes joined by "+" is their sum.
type Figure766 struct {
	Count int64    `json:"count"`
	Codes []string `json:"codes"`
}

// In returns the inconsistency in one line: "Hồ sơ tiếp nhận trong kỳ: 475053 (DOSSIER_SYNC), 597918 (on_time)".
func (i Inconsistency766) In(l deadline.Language) string {
	var figures []string
	for _, f := range i.Figures {
		figures = append(figures, fmt.Sprintf("%d (%s)", f.Count, strings.Join(f.Codes, ", ")))
	}
	return i.What.In(l) + ": " + strings.Join(figures, ", ")
}

// Inconsistencies returns which counts that should be one number are not. It is a report and no error: the portal's own
// groups disagree on how many dossiers one year received, and are scored all the same. A count of 0 may be one not given, and
// is passed over; so is the split of the dossiers on time while either half is over nothing.
//
// The denominators of digitisation are held to be the dossiers received, which is how the portal publishes them.
func (c Counts766) Inconsistencies() []Inconsistency766 {
	var all []Inconsistency766
	for _, one := range c.identities() {
		var figures []Figure766
		for _, f := range one.Figures {
			figures = withFigure(figures, f)
		}
		if len(figures) > 1 {
			all = append(all, Inconsistency766{one.What, figures})
		}
	}
	return all
}

// withFigure puts f to the figures, beside an equal count if there is one; a count of 0 says nothing.
func withFigure(figures []Figure766, f Figure766) []Figure766 {
	if f.Count == 0 {
		return figures
	}
	for i := range figures {
		if figures[i].Count == f.Count {
			figures[i].Codes = append(figures[i].Codes, f.Codes...)
			return figures
		}
	}
	return append(figures, f)
}

// identities is the numbers that stand in more than one place, each with all the places.
func (c Counts766) identities() []Inconsistency766 {
	at := func(code string, count int64) Figure766 { return Figure766{count, []string{code}} }
	var bothWithin, both int64
	if c.ResolvedOnTime.Den > 0 && c.OpenWithin.Den > 0 {
		bothWithin, both = c.ResolvedOnTime.Num+c.OpenWithin.Num, c.ResolvedOnTime.Den+c.OpenWithin.Den
	}
	const split = "resolved_on_time+in_progress_within"
	return []Inconsistency766{
		{holiday.Text{VI: "Hồ sơ tiếp nhận trong kỳ", EN: "Dossiers received in the period"}, []Figure766{
			at("DOSSIER_SYNC", c.Synchronised.Den), at("on_time", c.OnTime.Den), at(split, both), at("online_dossiers", c.OnlineDossiers.Den),
			at("ORIGINAL_RESULT_AVAILABLE", c.ElectronicResults.Den), at("SO_HOA_GIAY_TO_GIAI_QUYET", c.DigitisedPapers.Den),
			at("REUSED_DIGITIZED_DATA", c.ReusedData.Den), at("SYNCED_WITH_DVCQG_PERSONAL_STORAGE", c.PersonalStorage.Den),
			at("CITIZEN_DATA_CONNECTED_DOSSIER", c.CitizenDataDossiers.Den), at("DOSSIER_RECEIVING_SATISFACTION", c.ReceivingSatisfied.Den),
		}},
		{holiday.Text{VI: "Hồ sơ đúng hạn và còn trong hạn", EN: "Dossiers on time or within their limit"}, []Figure766{
			at("on_time", c.OnTime.Num), at(split, bothWithin),
		}},
		{holiday.Text{VI: "Hồ sơ đã giải quyết", EN: "Dossiers resolved"}, []Figure766{
			at("resolved_on_time", c.ResolvedOnTime.Den), at("mean_time", c.MeanTime.Den),
		}},
		{holiday.Text{VI: "Hồ sơ trực tuyến", EN: "Online dossiers"}, []Figure766{
			at("online_dossiers", c.OnlineDossiers.Num), at("online_on_time", c.OnlineOnTime.Den),
		}},
		{holiday.Text{VI: "TTHC có phí, lệ phí", EN: "Procedures with a fee"}, []Figure766{
			at("fee_procedures_integrated", c.FeeProceduresIntegrated.Den), at("fee_procedures_paid", c.FeeProceduresPaid.Den),
		}},
		{holiday.Text{VI: "Phản ánh, kiến nghị", EN: "Petitions"}, []Figure766{
			at("PETITION_PROCESSING_ON_TIME", c.PetitionsOnTime.Den), at("PETITION_HANDLING_SATISFACTION", c.PetitionsSatisfied.Den),
		}},
	}
}
