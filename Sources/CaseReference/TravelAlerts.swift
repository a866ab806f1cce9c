// swift-format-ignore-file
// Generated from Data/Reference/travel_alerts.json; edit that file and run `make reference`.

extension ReferenceText {
  /// The text of `travel_alerts.json`: Korean travel alert levels by province and by place, as of its date.
  package static let travelAlerts: String = #"""
{
  "as_of": "2025-12-10",
  "source": "ministry of foreign affairs (0404.go.kr) as reported by the press named with each period; later changes not found: check 0404.go.kr. Borders: Natural Earth, public domain",
  "levels": [
    {"code": "1", "en": "Travel caution", "ko": "여행유의"},
    {"code": "2", "en": "Travel restraint", "ko": "여행자제"},
    {"code": "special", "en": "Special travel advisory", "ko": "특별여행주의보", "at_most_days": 90},
    {"code": "3", "en": "Departure advised", "ko": "출국권고(철수권고)"},
    {"code": "4", "en": "Travel ban", "ko": "여행금지", "en_note": "entering without leave: up to 1 year or KRW 10 million (Passport Act)", "ko_note": "무단 입국 시 1년 이하 징역 또는 1천만 원 이하 벌금(여권법)"}
  ],
  "periods": [
    {
      "from": "2025-10-10T21:00:00+09:00", "source": "seoul.co.kr 20251010500236", "default": "1",
      "provinces": [
        {"province": "KH-22", "level": "special"},
        {"province": "KH-13", "level": "special"},
        {"province": "KH-1", "level": "special"},
        {"province": "KH-2", "level": "special"},
        {"province": "KH-24", "level": "special"},
        {"province": "KH-15", "level": "special"},
        {"province": "KH-9", "level": "special"},
        {"province": "KH-18", "level": "special"},
        {"province": "KH-12", "level": "special"}
      ],
      "places": [
        {"en": "Bokor", "ko": "보코", "province": "KH-7", "level": "special"},
        {"en": "Bavet", "ko": "바벳", "province": "KH-20", "level": "special"}
      ]
    },
    {
      "from": "2025-10-16T00:00:00+09:00", "source": "sedaily 2GZ4IVZ2PQ, ohmynews A0003173850", "default": "2",
      "provinces": [
        {"province": "KH-18", "level": "3"},
        {"province": "KH-22", "level": "special"},
        {"province": "KH-13", "level": "special"},
        {"province": "KH-1", "level": "special"},
        {"province": "KH-2", "level": "special"},
        {"province": "KH-24", "level": "special"},
        {"province": "KH-15", "level": "special"},
        {"province": "KH-9", "level": "special"},
        {"province": "KH-12", "level": "special"}
      ],
      "places": [
        {"en": "Bokor", "ko": "보코", "province": "KH-7", "level": "4"},
        {"en": "Bavet", "ko": "바벳", "province": "KH-20", "level": "4", "en_note": "mere transit is exempt", "ko_note": "단순 통과는 예외"},
        {"en": "Poipet", "ko": "포이펫", "province": "KH-1", "level": "4"}
      ]
    },
    {
      "from": "2025-12-04T16:00:00+09:00", "source": "chosun 2025/12/04, segye 20251204517532, biz.heraldcorp 10629854", "default": "1",
      "provinces": [
        {"province": "KH-18", "level": "3"},
        {"province": "KH-12", "level": "2"},
        {"province": "KH-22", "level": "special"},
        {"province": "KH-13", "level": "special"},
        {"province": "KH-1", "level": "special"},
        {"province": "KH-2", "level": "special"},
        {"province": "KH-24", "level": "special"},
        {"province": "KH-15", "level": "special"},
        {"province": "KH-9", "level": "special"}
      ],
      "places": [
        {"en": "Bokor", "ko": "보코", "province": "KH-7", "level": "4"},
        {"en": "Bavet", "ko": "바벳", "province": "KH-20", "level": "4", "en_note": "mere transit is exempt", "ko_note": "단순 통과는 예외"},
        {"en": "Poipet", "ko": "포이펫", "province": "KH-1", "level": "4"}
      ]
    },
    {
      "from": "2025-12-10T17:00:00+09:00", "source": "nocutnews 6441303, ajunews 20251210164615126, bizdaily 28633", "default": "1",
      "provinces": [
        {"province": "KH-18", "level": "3"},
        {"province": "KH-12", "level": "2"},
        {"province": "KH-22", "level": "special"},
        {"province": "KH-13", "level": "special"},
        {"province": "KH-1", "level": "special"},
        {"province": "KH-2", "level": "special"},
        {"province": "KH-24", "level": "special"},
        {"province": "KH-15", "level": "special"},
        {"province": "KH-9", "level": "special"}
      ],
      "bands": [{"border": "TH", "within_km": 50, "level": "3"}],
      "places": [
        {"en": "Bokor", "ko": "보코", "province": "KH-7", "level": "4"},
        {"en": "Bavet", "ko": "바벳", "province": "KH-20", "level": "4", "en_note": "mere transit is exempt", "ko_note": "단순 통과는 예외"},
        {"en": "Poipet", "ko": "포이펫", "province": "KH-1", "level": "4"}
      ]
    }
  ],
  "borders": {
    "TH": {"en": "Thai border", "ko": "태국 국경", "lines": [
      [[103.647,14.444],[103.671,14.43],[103.675,14.386],[103.794,14.365]],
      [[103.596,14.404],[103.617,14.415],[103.627,14.438],[103.647,14.444]],
      [[104.772,14.44],[104.788,14.438],[104.838,14.411]],
      [[104.713,14.407],[104.728,14.41],[104.772,14.44]],
      [[104.693,14.434],[104.701,14.43],[104.713,14.407]],
      [[104.651,14.409],[104.668,14.41],[104.693,14.434]],
      [[103.55,14.422],[103.596,14.404]],
      [[103.45,14.372],[103.495,14.4],[103.55,14.422]],
      [[104.627,14.419],[104.651,14.409]],
      [[104.543,14.36],[104.563,14.368],[104.595,14.41],[104.61,14.419],[104.627,14.419]],
      [[104.857,14.414],[104.898,14.396],[104.974,14.381],[104.979,14.368],[104.976,14.301],[105.008,14.244],[105.025,14.224],[105.047,14.214]],
      [[104.838,14.411],[104.857,14.414]],
      [[104.177,14.404],[104.186,14.404],[104.183,14.391],[104.201,14.378]],
      [[104.141,14.366],[104.177,14.404]],
      [[104.248,14.401],[104.271,14.399],[104.325,14.378],[104.453,14.357]],
      [[104.201,14.378],[104.248,14.401]],
      [[103.422,14.385],[103.45,14.372]],
      [[103.341,14.351],[103.363,14.354],[103.422,14.385]],
      [[104.11,14.38],[104.128,14.366],[104.141,14.366]],
      [[104.001,14.345],[104.11,14.38]],
      [[104.493,14.374],[104.543,14.36]],
      [[104.453,14.357],[104.493,14.374]],
      [[103.824,14.368],[103.885,14.34]],
      [[103.794,14.365],[103.824,14.368]],
      [[103.974,14.367],[104.001,14.345]],
      [[103.885,14.34],[103.903,14.342],[103.92,14.365],[103.974,14.367]],
      [[103.274,14.351],[103.341,14.351]],
      [[102.452,13.562],[102.513,13.567],[102.598,13.605],[102.541,13.649],[102.542,13.67],[102.574,13.694],[102.675,13.742],[102.699,13.762],[102.707,13.802],[102.729,13.832],[102.754,13.904],[102.773,13.936],[102.87,14.021],[102.876,14.071],[102.911,14.132],[102.919,14.185],[102.934,14.201],[103.005,14.229],[103.085,14.296],[103.118,14.313],[103.199,14.329],[103.274,14.351]],
      [[105.047,14.214],[105.101,14.23],[105.155,14.331],[105.184,14.346]],
      [[102.371,13.569],[102.452,13.562]],
      [[102.914,11.646],[102.929,11.669],[102.925,11.726],[102.914,11.765],[102.843,11.866],[102.797,11.953],[102.787,12.003],[102.771,12.037],[102.7,12.139],[102.692,12.178],[102.72,12.361],[102.765,12.416],[102.762,12.436],[102.751,12.449],[102.718,12.466],[102.705,12.48],[102.697,12.513],[102.665,12.534],[102.588,12.61],[102.559,12.631],[102.502,12.65],[102.486,12.661],[102.479,12.677],[102.478,12.72],[102.483,12.735],[102.495,12.746],[102.507,12.787],[102.483,12.844],[102.479,12.882],[102.465,12.928],[102.479,12.954],[102.467,12.97],[102.487,12.985],[102.49,12.996],[102.473,13.006],[102.447,13.051],[102.402,13.103],[102.382,13.137],[102.328,13.275],[102.327,13.345],[102.334,13.406],[102.33,13.496],[102.313,13.541],[102.332,13.565],[102.371,13.569]]
    ]}
  }
}

"""#
}
