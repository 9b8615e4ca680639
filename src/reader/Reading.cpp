#include "reader/Reading.h"
