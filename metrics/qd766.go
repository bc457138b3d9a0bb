package metrics

import (
	"errors"
	"fmt"
)

// Counts766 is what the index of Decision 766/QĐ-TTg is computed from (số liệu của Bộ chỉ số phục vụ người dân, doanh nghiệp):
// for each component the things that count, of the things there are, for one agency and one period. [Report.Counts766] fills in what
// dossiers tell; the caller counts the rest. The national portal's periods are calendar months, quarters and years. It is comparable.
//
// A ratio left zero is one over nothing, for the portal's formulas do not tell "none" from "not counted". Elsewhere in this
// package a rate over nothing has no value; a score over nothing is 0 here, and 6 for two of the petitions' components, only
// because the portal scores it so. [Scorecard766.Empty] lists the components that were over nothing. Ratios that score
// nothing are on the scorecard when their Den is above 0.
//
// What exactly the portal counts is known from a copy of its description, and less well for some: [Definitions766] says how
// well, for each. The JSON names are the portal's metric codes in small letters, or ours where the portal's is not known.
type Counts766 struct {
	// Group 1, openness (công khai, minh bạch).

	// PUBLISH_ON_TIME: of the procedures (TTHC) published in the period, those published on time. By Decree 63/2010/NĐ-CP
	// Art. 15 as amended a ministry's decision is on time 20 working days or more before the rule takes effect, a province's 5:
	// the caller who counts knows which it is. Over nothing: 0.
	PublishedOnTime Ratio `json:"publish_on_time,omitzero"`
	// PUBLIC_UPDATE_ON_TIME: of the procedures posted, those posted on time: within 10 working days of the decision for a
	// ministry, 5 for a province. Over nothing: 0.
	PostedOnTime Ratio `json:"public_update_on_time,omitzero"`
	// PUBLIC_CONTENT_FULL: of the procedures posted, those with every part that Decree 63/2010/NĐ-CP Art. 8(2) asks for. Over
	// nothing: 0.
	PostedInFull Ratio `json:"public_content_full,omitzero"`
	// DOSSIER_SYNC: the dossiers synchronised with the national portal, those with NgayTiepNhan in the period, of the larger
	// of two counts: that of the reporting system and that of the portal. Where both are 0 the description takes the year
	// before, divided by 12 for a month and 4 for a quarter: that is the caller's to do. Over nothing: 0.
	Synchronised Ratio `json:"dossier_sync,omitzero"`

	// Group 2, progress (tiến độ, kết quả giải quyết).

	// on_time, indicator 2.1: of the dossiers received, those resolved early or on time and those in progress within their
	// limit. To the portal a dossier with more than one request for a supplement is late. Over nothing: 0.
	OnTime Ratio `json:"on_time,omitzero"`
	// resolved_on_time, shown only: of the dossiers resolved, those early or on time.
	ResolvedOnTime Ratio `json:"resolved_on_time,omitzero"`
	// in_progress_within, shown only: of the dossiers in progress, those within their limit.
	OpenWithin Ratio `json:"in_progress_within,omitzero"`
	// mean_time, indicator 2.2, shown only, and the one that is no share: Num is the time the resolved dossiers took together,
	// in whole units of the procedure's limit (hours, days, working days or months), Den how many were resolved.
	MeanTime Ratio `json:"mean_time,omitzero"`

	// Group 3a, online service (cung cấp dịch vụ công trực tuyến).

	// online_services: of the procedures within the agency's authority, those offered online, in part or fully. The portal
	// counts the authority anew each month: 89 and 56 in one year. Over nothing: 0.
	OnlineServices Ratio `json:"online_services,omitzero"`
	// used_online_services: of the online services offered (onlineServiceTotal), those that had an online dossier
	// (onlineDossierCount). Over nothing: 0.
	UsedOnlineServices Ratio `json:"used_online_services,omitzero"`
	// online_dossiers, indicator 3.3: of the dossiers received by any channel, those with KenhThucHien 2. Over nothing: 0.
	OnlineDossiers Ratio `json:"online_dossiers,omitzero"`
	// online_on_time, shown only: of the online dossiers, those on time or within their limit.
	OnlineOnTime Ratio `json:"online_on_time,omitzero"`
	// full_online, shown only: of the dossiers received for procedures eligible for full online service (toàn trình), those
	// fully online. It is one of three definitions in use, and not the main report's.
	FullOnline Ratio `json:"full_online,omitzero"`

	// Group 3b, online payment (thanh toán trực tuyến).

	// fee_procedures_integrated: of the procedures with a fee, those that can be paid for online. Over nothing: 0.
	//
	// The portal gives two counts over its totalFeeFormality and scores them alike. Which of them is this and which the next is
	// not settled; the score is the same either way.
	FeeProceduresIntegrated Ratio `json:"fee_procedures_integrated,omitzero"`
	// fee_procedures_paid: of the procedures with a fee, those paid for online at least once. Over nothing: 0.
	FeeProceduresPaid Ratio `json:"fee_procedures_paid,omitzero"`
	// paid_online, indicator 3.6: of the dossiers of procedures with a fee, without those whose every fee is 0, those paid on
	// the national portal or on a ministry's or province's (DuocThanhToanTrucTuyen 1 or 2). Over nothing: 0.
	PaidOnline Ratio `json:"paid_online,omitzero"`

	// Group 4, digitisation (số hóa hồ sơ). The denominators published for it are the dossiers received.

	// ORIGINAL_RESULT_AVAILABLE: of the dossiers that need a result on paper, those with an electronic one. Over nothing: 0.
	ElectronicResults Ratio `json:"original_result_available,omitzero"`
	// SO_HOA_GIAY_TO_GIAI_QUYET: the dossiers whose papers are digitised. Over nothing: 0.
	DigitisedPapers Ratio `json:"so_hoa_giay_to_giai_quyet,omitzero"`
	// ELECTRONIC_CERTIFIED_COPY: electronic certified copies (chứng thực bản sao điện tử); of what is not known here. Over
	// nothing: 0.
	CertifiedCopies Ratio `json:"electronic_certified_copy,omitzero"`
	// REUSED_DIGITIZED_DATA: the dossiers that reuse data digitised before. Over nothing: 0.
	ReusedData Ratio `json:"reused_digitized_data,omitzero"`
	// SYNCED_WITH_DVCQG_PERSONAL_STORAGE: the dossiers with a paper from the citizen's store on the national portal
	// (DuocLayTuKhoDMQG 1). Over nothing: 0.
	PersonalStorage Ratio `json:"synced_with_dvcqg_personal_storage,omitzero"`
	// CITIZEN_DATA_CONNECTED_DOSSIER: the dossiers that use the population database (TaiKhoanDuocXacThucVoiVNeID 1, or a
	// MaCSDL). Over nothing: 0.
	CitizenDataDossiers Ratio `json:"citizen_data_connected_dossier,omitzero"`
	// CITIZEN_DATA_CONNECTED_FORMALITY: the procedures that use it, of the procedures. Over nothing: 0.
	CitizenDataProcedures Ratio `json:"citizen_data_connected_formality,omitzero"`

	// Group 5, satisfaction (mức độ hài lòng).

	// PETITION_PROCESSING_ON_TIME: of the petitions (phản ánh, kiến nghị), those handled on time: 15 working days, 2 for a
	// refusal, 5 for a supplement. No petition: the full 6.
	PetitionsOnTime Ratio `json:"petition_processing_on_time,omitzero"`
	// PETITION_HANDLING_SATISFACTION: of the petitions, those whose handling satisfied. No petition: the full 6.
	PetitionsSatisfied Ratio `json:"petition_handling_satisfaction,omitzero"`
	// DOSSIER_RECEIVING_SATISFACTION: of the dossiers received, all but the late ones and those complained of. Over nothing: 0.
	ReceivingSatisfied Ratio `json:"dossier_receiving_satisfaction,omitzero"`
	// petition_shown_1 and petition_shown_2, shown only: the two ratios of petitions that the portal shows with a maximum of 0.
	// What they count is not known here; they stand as the caller gives them.
	PetitionShown1 Ratio `json:"petition_shown_1,omitzero"`
	PetitionShown2 Ratio `json:"petition_shown_2,omitzero"`
}

// ErrCounts766 is what counts that cannot be unwrap to.
var ErrCounts766 = errors.New("counts that cannot be")

// CountError766 is the counts of one component that cannot be.
type CountError766 struct {
	Code  string // of the component
	Ratio Ratio
}

// Error names the component and its counts.
func (e *CountError766) Error() string {
	why := "more than there are"
	if e.Ratio.Num < 0 || e.Ratio.Den < 0 {
		why = "a count is negative"
	}
	return fmt.Sprintf("metrics: %s: %d of %d: %s", e.Code, e.Ratio.Num, e.Ratio.Den, why)
}

// Unwrap returns [ErrCounts766].
func (e *CountError766) Unwrap() error { return ErrCounts766 }

// Check returns a [*CountError766] for each component whose counts cannot be, joined in the order of the components: a
// negative count, or more that count than there are. Only the mean time may be above 1, and that not over nothing.
func (c Counts766) Check() error {
	var all []error
	for _, one := range unworded766() {
		r := *one.of(&c)
		if r.Num < 0 || r.Den < 0 || r.Num > r.Den && (!one.Mean || r.Den == 0) {
			all = append(all, &CountError766{one.Code, r})
		}
	}
	return errors.Join(all...)
}
