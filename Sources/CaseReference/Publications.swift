// swift-format-ignore-file
// Generated from Data/Reference/publications.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `publications.json`: what a sealed release for publication counts, in which bands, and its rules.
  package static let publications: String = #"""
{
  "as_of": "2025-10-14",
  "source": "least of 11 people and bands of age: Counter Trafficking Data Collaborative (CTDC); rounding down to the least: Synthetic Data Showcase; the other rules are an own proposal",
  "least": 11,
  "days_apart": 90,
  "new_cases": 33,
  "repairs": 60,
  "age_bands": ["0-8", "9-17", "18-20", "21-23", "24-26", "27-29", "30-38", "39-47", "48+"],
  "publications": [
    {
      "name": "cases",
      "en": "Cases by year, sex, age, recruitment and outcome",
      "ko": "연도·성별·연령·유인 경로·결과별 사건",
      "attributes": ["year", "sex", "age", "recruitment", "outcome"],
      "length": 3
    },
    {
      "name": "yearly",
      "en": "Cases by year, sex and age",
      "ko": "연도·성별·연령별 사건",
      "attributes": ["year", "sex", "age"],
      "length": 2
    }
  ]
}

"""#
}
