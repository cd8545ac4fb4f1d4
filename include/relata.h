/// relata: from news articles to a knowledge graph. Includes every public header.
///
/// The headers are the nouns; read them in this order for the tour: document, parse, mention,
/// entity, proposition, triple, qualifier (the data of one article); model, lexicon, read, pipeline (how an
/// article is read); store, graph, write (what becomes of it).
#ifndef RELATA_H
#define RELATA_H

#include <relata/analysis.h>
#include <relata/answer.h>
#include <relata/document.h>
#include <relata/entity.h>
#include <relata/graph.h>
#include <relata/import.h>
#include <relata/lexicon.h>
#include <relata/mention.h>
#include <relata/model.h>
#include <relata/network.h>
#include <relata/parse.h>
#include <relata/pipeline.h>
#include <relata/proposition.h>
#include <relata/qualifier.h>
#include <relata/read.h>
#include <relata/relation.h>
#include <relata/span.h>
#include <relata/status.h>
#include <relata/store.h>
#include <relata/triple.h>
#include <relata/write.h>

#define RELATA_VERSION "0.1.0"

#endif
