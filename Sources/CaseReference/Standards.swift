// swift-format-ignore-file
// Generated from Data/Reference/standards.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `standards.json`: how soon people in custody have to be contacted and visited.
  package static let standards: String = #"""
{
  "as_of": "2025-10-14",
  "source": "Consular Assistance Act, Art. 11 (contact and regular visits of persons in custody); the audit of 2016 counted arrests never visited and visited later than a month (ajunews 20160405181129454); limits as in duties.json, an own proposal",
  "stays": ["police_station", "immigration_detention", "prison"],
  "standards": [
    {
      "code": "contact",
      "en": "Contact",
      "ko": "영사 접촉",
      "hours": 24,
      "notes": ["visit"],
      "proofs": ["voice", "video", "in_person"],
      "followups": ["call_victim", "custody_visit"]
    },
    {
      "code": "visit",
      "en": "Visit",
      "ko": "영사 면회",
      "hours": 168,
      "notes": ["visit"],
      "proofs": [],
      "followups": ["custody_visit"]
    }
  ]
}

"""#
}
